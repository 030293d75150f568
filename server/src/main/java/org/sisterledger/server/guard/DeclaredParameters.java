package org.sisterledger.server.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.fact.Nearest;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters that the method behind a page does not declare, and names those that it does: a filter that is misspelt would otherwise
 * be passed over, and the answer be taken for a narrower one. A method that takes all parameters checks them itself; so does the API.
 */
@Component
final class DeclaredParameters implements HandlerInterceptor, WebMvcConfigurer {
    private static final String CSRF = "_csrf";

    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final Map<HandlerMethod, Optional<Set<String>>> declared = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/**").excludePathPatterns("/v1/**", "/reconcile/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            declared.computeIfAbsent(method, this::read).ifPresent(allowed -> {
                for (String name : request.getParameterMap().keySet()) {
                    if (!allowed.contains(name) && !name.equals(CSRF)) {
                        throw unknown(name, allowed);
                    }
                }
            });
        }
        return true;
    }

    // Empty for a method that takes whatever is sent.
    private Optional<Set<String>> read(HandlerMethod method) {
        Set<String> allowed = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            @Nullable RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation == null) {
                continue;
            }
            if (Map.class.isAssignableFrom(parameter.getParameterType())) {
                return Optional.empty();
            }
            parameter.initParameterNameDiscovery(names);
            String name = annotation.name().isEmpty() ? parameter.getParameterName() : annotation.name();
            if (name != null) {
                allowed.add(name);
            }
        }
        return Optional.of(allowed);
    }

    private static QuestionException unknown(String name, Set<String> allowed) {
        List<String> near = Nearest.to(name, allowed, 2);
        return new QuestionException("'" + (name.length() > 60 ? name.substring(0, 60) + "…" : name)
                + "' is no parameter of this page."
                + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?")
                + (allowed.isEmpty() ? " It takes none." : " It takes: " + String.join(", ", allowed) + "."));
    }
}
