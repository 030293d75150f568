package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.List;

/** A response of which a controller sets the status, for tests that call it as somebody of a role. */
final class Answering {
    private Answering() {}

    /** A response that notes each status set. */
    static HttpServletResponse with(List<Integer> status) {
        return (HttpServletResponse) Proxy.newProxyInstance(
                Answering.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("setStatus")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    status.add((Integer) arguments[0]);
                    return null;
                });
    }
}
