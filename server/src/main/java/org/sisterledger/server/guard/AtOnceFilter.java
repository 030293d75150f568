package org.sisterledger.server.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many requests are worked on at once, and how many of one address, so that nobody takes all places by sending slowly. Who finds
 * no place is told to come back at once, rather than kept waiting.
 */
final class AtOnceFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Semaphore places;
    private final transient Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final int mostOfOne;

    /**
     * A filter.
     *
     * @param most requests at once, of all
     * @param mostOfOne requests at once, of one address
     */
    AtOnceFilter(int most, int mostOfOne) {
        this.places = new Semaphore(most);
        this.mostOfOne = mostOfOne;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isHealth(request)) {
            chain.doFilter(request, response);
            return;
        }
        String who = Addresses.group(request.getRemoteAddr());
        if (!places.tryAcquire()) {
            refuse(request, response);
            return;
        }
        try {
            if (taken.merge(who, 1, Integer::sum) > mostOfOne) {
                refuse(request, response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            taken.computeIfPresent(who, (address, number) -> number == 1 ? null : number - 1);
            places.release();
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "1");
        Problems.send(request, response, Problem.of(ProblemKind.BUSY));
    }
}
