package org.sisterledger.server.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sisterledger.server.access.Visitor;
import org.springframework.web.servlet.ModelAndView;

/** What a controller shows, as the page that somebody gets. */
final class Rendered {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.sisterledger.server.templates");

    private Rendered() {}

    /** The page in English. */
    static String of(ModelAndView shown, Visitor visitor, String path) {
        return of(shown, visitor, path, Language.ENGLISH);
    }

    /** The page in a language. */
    static String of(ModelAndView shown, Visitor visitor, String path, Language language) {
        StringOutput out = new StringOutput();
        Shell shell = new Shell(Phrases.of(language), visitor, path, Optional.empty(), "token-of-the-form", "_csrf");
        TEMPLATES.render(
                shown.getViewName() + ".jte",
                Map.of("page", Objects.requireNonNull(shown.getModel().get("page")), "shell", shell),
                out);
        return out.toString();
    }
}
