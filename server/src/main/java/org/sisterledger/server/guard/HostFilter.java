package org.sisterledger.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Answers only under the names that the operator gave. Without it a page of somebody else that makes its name point here could read what
 * the reader may read (DNS rebinding), and links could be made to lead elsewhere.
 */
final class HostFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> names;

    /**
     * A filter.
     *
     * @param names names without a port, in lower case; an IPv6 address in brackets
     */
    HostFilter(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Whoever watches the server asks under its address; the answer says nothing but whether it lives.
        if (names.contains(request.getServerName().toLowerCase(Locale.ROOT)) || Paths.isHealth(request)) {
            chain.doFilter(request, response);
        } else {
            Problems.send(request, response, Problem.of(ProblemKind.HOST));
        }
    }
}
