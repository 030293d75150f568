package org.sisterledger.server.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sisterledger.answer.QuestionException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what controllers throw into problems. What is nobody's question is a fault of ours and goes into the log. */
@ControllerAdvice
final class ProblemAdvice {
    @ExceptionHandler
    void answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof AsyncRequestNotUsableException) {
            // Who asked has gone.
            return;
        }
        Problem problem = find(failure, response)
                .orElseGet(() -> Incidents.note(request.getMethod(), Problems.path(request), failure));
        Problems.send(request, response, problem);
    }

    private static Optional<Problem> find(Exception failure, HttpServletResponse response) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return switch (failure) {
            case QuestionException question -> Optional.of(Problem.of(question));
            case Exception large
            when root instanceof TooLargeException || large instanceof MaxUploadSizeExceededException ->
                Optional.of(Problem.of(ProblemKind.LARGE, root instanceof TooLargeException own ? own.words() : ""));
            case Exception slow
            when root instanceof TooSlowException own -> Optional.of(Problem.of(ProblemKind.SLOW, own.words()));
            case HttpRequestMethodNotSupportedException method -> {
                String[] allowed = method.getSupportedMethods();
                response.setHeader("Allow", allowed == null ? "" : String.join(", ", allowed));
                yield Optional.of(Problem.of(
                        ProblemKind.METHOD,
                        "expected " + (allowed == null ? "another method" : String.join(" or ", allowed)) + ", got "
                                + method.getMethod() + "."));
            }
            case HttpMediaTypeNotSupportedException type -> Optional.of(Problem.of(ProblemKind.TYPE, types(type)));
            case MissingServletRequestParameterException missing ->
                Optional.of(parameter(missing.getParameterName(), "expected it, and it was not given."));
            case MethodArgumentTypeMismatchException mismatch ->
                Optional.of(parameter(mismatch.getName(), "got a value of another kind than is expected."));
            case HttpMessageNotReadableException unreadable -> Optional.of(Problem.of(ProblemKind.REQUEST));
            case MultipartException multipart -> Optional.of(Problem.of(ProblemKind.REQUEST));
            case ErrorResponse known ->
                known.getStatusCode().is5xxServerError()
                        ? Optional.empty()
                        : Optional.of(
                                Problem.of(ProblemKind.of(known.getStatusCode().value())));
            default -> Optional.empty();
        };
    }

    private static Problem parameter(String name, String detail) {
        return new Problem(ProblemKind.QUESTION, name + ": " + detail, Optional.of(name), Optional.empty());
    }

    private static String types(HttpMediaTypeNotSupportedException type) {
        String read = String.join(
                ", ",
                type.getSupportedMediaTypes().stream().map(MediaType::toString).toList());
        return "expected " + (read.isEmpty() ? "a body of another type" : read) + ", got '" + type.getContentType()
                + "'.";
    }
}
