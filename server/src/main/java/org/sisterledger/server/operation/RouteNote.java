package org.sisterledger.server.operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes with a request the template of its route, before a failure leads it to another. */
@Component
final class RouteNote implements HandlerInterceptor, WebMvcConfigurer {
    /** What stands for the route of a request that reached none. */
    static final String NONE = "none";

    private static final String ATTRIBUTE = RouteNote.class.getName();

    /** The template, such as {@code /dossier/{id}}. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String route ? route : NONE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(Integer.MIN_VALUE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (route != null && request.getAttribute(ATTRIBUTE) == null) {
            request.setAttribute(ATTRIBUTE, route.toString());
        }
        return true;
    }
}
