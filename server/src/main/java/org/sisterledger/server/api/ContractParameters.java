package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.sisterledger.fact.Nearest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters that the contract does not give a route, and names those that it does. */
@Component
final class ContractParameters implements HandlerInterceptor, WebMvcConfigurer {
    private final Contract contract;

    ContractParameters(Contract contract) {
        this.contract = contract;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        contract.findParameters(request.getMethod(), String.valueOf(pattern))
                .ifPresent(allowed -> request.getParameterMap().keySet().stream()
                        .filter(name -> !allowed.contains(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw unknown(name, allowed);
                        }));
        return true;
    }

    private static Refusal unknown(String name, Set<String> allowed) {
        List<String> near = Nearest.to(name, allowed, 2);
        return new Refusal(
                Fault.UNKNOWN_PARAMETER,
                name,
                "'" + name + "' is no parameter of this route."
                        + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?")
                        + (allowed.isEmpty() ? " It takes none." : " It takes: " + String.join(", ", allowed) + "."));
    }
}
