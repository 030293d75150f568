package org.sisterledger.server.guard;

import jakarta.servlet.http.HttpServletRequest;

/** Which requests the limits treat apart. */
final class Paths {
    private Paths() {}

    /** Whether somebody asks if the server lives. Such requests are never held up. */
    static boolean isHealth(HttpServletRequest request) {
        return isUnder(request.getRequestURI(), "/health");
    }

    /** Whether an article is read, which costs more than anything else. */
    static boolean isCheck(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean posted = request.getMethod().equals("POST");
        return isUnder(path, "/check/") || (posted && (isUnder(path, "/check") || isUnder(path, "/v1/checks")));
    }

    private static boolean isUnder(String path, String folder) {
        if (folder.endsWith("/")) {
            return path.startsWith(folder);
        }
        return path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
    }
}
