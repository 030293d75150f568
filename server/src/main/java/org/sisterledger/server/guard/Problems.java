package org.sisterledger.server.guard;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers requests with problems: programs in JSON, people with a page. */
public final class Problems {
    private static final String ATTRIBUTE = Problem.class.getName();

    private Problems() {}

    /** Answers with a problem, unless an answer is on its way already. */
    public static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (isForPrograms(request)) {
            write(response, problem);
        } else {
            request.setAttribute(ATTRIBUTE, problem);
            response.sendError(problem.kind().status());
        }
    }

    /** Answers with a problem in JSON at once. */
    static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.kind().status());
        response.setContentType(Problem.MEDIA_TYPE);
        byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The problem that was noted with a request. */
    static Optional<Problem> find(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Problem problem ? Optional.of(problem) : Optional.empty();
    }

    /** Whether a program asks, by the path it asks for. */
    public static boolean isForPrograms(HttpServletRequest request) {
        String path = path(request);
        return isUnder(path, "/v1")
                || isUnder(path, "/reconcile")
                || isUnder(path, "/health")
                || isUnder(path, "/metrics");
    }

    /** The path that was asked for, also while its failure is answered. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private static boolean isUnder(String path, String folder) {
        return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }
}
