package org.sisterledger.server.guard;

import java.util.Optional;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.QuestionException;

/**
 * Why a request is not answered.
 *
 * @param kind the reason
 * @param detail what was expected and what was found; empty if the kind says it all
 * @param parameter the parameter at fault
 * @param incident the number under which the log has the exception
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public record Problem(ProblemKind kind, String detail, Optional<String> parameter, Optional<String> incident) {
    /** The media type of a problem in JSON. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "/v1/openapi.json#/x-problems/";

    /** A problem that its kind says all about. */
    public static Problem of(ProblemKind kind) {
        return of(kind, "");
    }

    /** A problem with its detail. */
    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, Optional.empty(), Optional.empty());
    }

    /** A question that cannot be answered as it was asked. */
    public static Problem of(QuestionException question) {
        return new Problem(ProblemKind.QUESTION, question.words(), question.parameter(), Optional.empty());
    }

    /** As problem+json of the contract. */
    String json() {
        Json json = new Json()
                .object()
                .field("type", TYPE + kind.code())
                .field("title", kind.title())
                .field("status", kind.status());
        json.field("detail", detail.isEmpty() ? kind.title() + "." : detail);
        parameter.ifPresent(name -> json.field("parameter", name));
        incident.ifPresent(number -> json.field("incident", number));
        return json.field("advice", kind.remedy()).endObject().toString();
    }
}
