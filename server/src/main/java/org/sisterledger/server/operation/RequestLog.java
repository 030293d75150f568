package org.sisterledger.server.operation;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.access.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives every request a number, which the answer carries as {@code X-Request-Id}, and notes each with the template of its route, its status
 * and its time: never its address, which may hold names and what was searched for.
 */
final class RequestLog extends ValveBase implements AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String NUMBER = RequestLog.class.getName();
    private static final String HEADER = "X-Request-Id";

    private final Meters meters;

    RequestLog(Meters meters) {
        super(true);
        this.meters = meters;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String number = number(request);
        MDC.put(LogLine.REQUEST, number);
        response.setHeader(HEADER, number);
        meters.began();
        try {
            getNext().invoke(request, response);
        } finally {
            meters.ended();
            MDC.remove(LogLine.REQUEST);
        }
    }

    // A request that goes on in another thread comes by again, and keeps its number.
    private static String number(Request request) {
        if (request.getAttribute(NUMBER) instanceof String number) {
            return number;
        }
        String number = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        request.setAttribute(NUMBER, number);
        return number;
    }

    @Override
    public void log(Request request, Response response, long nanoseconds) {
        if (!(request.getAttribute(NUMBER) instanceof String number)) {
            // It was so broken that it never came in.
            meters.answered("OTHER", RouteNote.NONE, response.getStatus(), Duration.ofNanos(nanoseconds));
            return;
        }
        String route = RouteNote.of(request);
        meters.answered(request.getMethod(), route, response.getStatus(), Duration.ofNanos(nanoseconds));
        Visitor visitor = Visitors.of(request);
        MDC.put(LogLine.REQUEST, number);
        LOG.atInfo()
                .addKeyValue("method", Meters.method(request.getMethod()))
                .addKeyValue("route", route)
                .addKeyValue("status", response.getStatus())
                .addKeyValue("milliseconds", nanoseconds / 1_000_000)
                .addKeyValue(
                        "role",
                        visitor.name().isEmpty()
                                ? "public"
                                : visitor.role().name().toLowerCase(java.util.Locale.ROOT))
                .log("answered");
        MDC.remove(LogLine.REQUEST);
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // Nothing of the address of a client is noted.
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }
}
