package org.sisterledger.server.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.access.Visitors;
import org.springframework.core.Ordered;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Turns the name of a view into a template of that name, rendered with its model and with what is around every page. */
@Component
final class PageViews implements ViewResolver, Ordered {
    static final String THEME = "theme";
    static final String LANGUAGE = "language";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.sisterledger.server.templates");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return templates.hasTemplate(template)
                ? (model, request, response) -> render(template, model, request, response)
                : null;
    }

    private void render(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        if (model != null && model.get("page") != null) {
            parameters.put("page", model.get("page"));
        }
        Shell shell = shell(request);
        parameters.put("shell", shell);
        Utf8ByteOutput out = new Utf8ByteOutput();
        templates.render(template, parameters, out);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", shell.w().language().tag());
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    private static Shell shell(HttpServletRequest request) {
        Visitor visitor = Visitors.of(request);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell(
                Phrases.of(language(request)),
                visitor,
                path(request),
                cookie(request, THEME).filter(theme -> theme.equals("light") || theme.equals("dark")),
                token == null ? "" : token.getToken(),
                token == null ? "_csrf" : token.getParameterName());
    }

    // A page that is shown in place of another, such as an error, keeps the path that was asked for.
    private static String path(HttpServletRequest request) {
        Object forwarded = request.getAttribute("jakarta.servlet.forward.request_uri");
        String uri = forwarded == null ? request.getRequestURI() : forwarded.toString();
        String query = request.getQueryString();
        return query == null ? uri : uri + "?" + query;
    }

    /** The language that the reader chose; else the first of those that the browser prefers and the pages have; else English. */
    static Language language(HttpServletRequest request) {
        Optional<Language> chosen = cookie(request, LANGUAGE).flatMap(Language::find);
        if (chosen.isPresent()) {
            return chosen.get();
        }
        if (request.getHeader("Accept-Language") != null) {
            Enumeration<Locale> preferred = request.getLocales();
            while (preferred.hasMoreElements()) {
                Optional<Language> language =
                        Language.find(preferred.nextElement().toLanguageTag());
                if (language.isPresent()) {
                    return language.get();
                }
            }
        }
        return Language.ENGLISH;
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
