package org.sisterledger.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells an address that asks too often to wait. */
final class RateFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Buckets requests;
    private final transient Buckets checks;

    RateFilter(Buckets requests, Buckets checks) {
        this.requests = requests;
        this.checks = checks;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int wait = 0;
        if (!Paths.isHealth(request)) {
            String who = Addresses.group(request.getRemoteAddr());
            wait = requests.take(who);
            if (wait == 0 && Paths.isCheck(request)) {
                wait = checks.take(who);
            }
        }
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", Integer.toString(wait));
            Problems.send(request, response, Problem.of(ProblemKind.MANY));
        }
    }
}
