package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.connect.article.UnreadableArticleException;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.server.guard.TooLargeException;
import org.sisterledger.server.guard.TooSlowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what went wrong under /v1 and /reconcile as {@code application/problem+json}. Of an exception that is not meant for the client nothing
 * is told.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@Component
final class ApiProblems implements HandlerExceptionResolver, Ordered {
    private static final String TYPES = "/v1/openapi.json#/x-problems/";
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        String path = request.getRequestURI();
        boolean own = path.equals("/v1") || path.startsWith("/v1/") || path.startsWith("/reconcile");
        if (!own || response.isCommitted()) {
            return null;
        }
        Refusal refusal = of(e, response);
        if (refusal.fault() == Fault.FAILED) {
            LOG.error("{} {} failed", request.getMethod(), path, e);
        }
        try {
            write(response, refusal);
        } catch (IOException gone) {
            LOG.debug("the client has gone");
        }
        return new ModelAndView();
    }

    private static Refusal of(Exception e, HttpServletResponse response) {
        return switch (e) {
            case Refusal refusal -> refusal;
            case QuestionException question ->
                question.parameter()
                        .map(name -> new Refusal(Fault.INVALID_PARAMETER, name, question.words()))
                        .orElseGet(() -> new Refusal(Fault.INVALID_PARAMETER, question.words()));
            case UnreadableArticleException article ->
                new Refusal(Fault.UNREADABLE, String.valueOf(article.getMessage()));
            case HttpRequestMethodNotSupportedException method -> {
                if (method.getSupportedMethods() != null) {
                    response.setHeader("Allow", String.join(", ", method.getSupportedMethods()));
                }
                yield new Refusal(
                        Fault.METHOD_NOT_ALLOWED, "'" + method.getMethod() + "' is none of the methods of this route.");
            }
            case HttpMediaTypeNotSupportedException type ->
                new Refusal(Fault.WRONG_TYPE, "'" + type.getContentType() + "' is no type that this route takes.");
            case HttpMediaTypeNotAcceptableException type ->
                new Refusal(Fault.NOT_ACCEPTABLE, "No form that the header Accept names is served here.");
            case TooLargeException large -> new Refusal(Fault.TOO_LARGE, large.words());
            case TooSlowException slow -> new Refusal(Fault.TOO_SLOW, slow.words());
            case LedgerException world ->
                new Refusal(Fault.UNAVAILABLE, "The record cannot be read or written at the moment.");
            case ErrorResponse known
            when known.getStatusCode().value() == 404 ->
                new Refusal(Fault.NOT_FOUND, "No route of the contract has this address. See /v1/openapi.json.");
            case ErrorResponse known
            when known.getStatusCode().is4xxClientError() ->
                new Refusal(Fault.INVALID_BODY, "The request is not one that the contract describes.");
            default -> new Refusal(Fault.FAILED, "This is a fault of the server, not yours.");
        };
    }

    /** Writes a problem. */
    static void write(HttpServletResponse response, Refusal refusal) throws IOException {
        Fault fault = refusal.fault();
        byte[] body = new Json()
                .object()
                .field("type", TYPES + fault.word())
                .field("title", fault.title())
                .field("status", fault.status())
                .field("detail", refusal.detail())
                .field("parameter", refusal.parameter())
                .field("advice", fault.advice())
                .endObject()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        // Headers of an answer that did not come about do not belong to the problem.
        for (String header : new String[] {"ETag", "Content-Disposition"}) {
            if (response.getHeader(header) != null) {
                response.setHeader(header, null);
            }
        }
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(fault.status());
        if (fault == Fault.NOT_SIGNED_IN) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        Objects.requireNonNull(response.getOutputStream()).write(body);
    }
}
