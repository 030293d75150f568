package org.sisterledger.server.guard;

import java.util.Locale;

/** The reasons for which a request is not answered, each with its status and what to do. */
public enum ProblemKind {
    /** A question that cannot be answered as it was asked. */
    QUESTION(
            "invalid-parameter",
            400,
            "The question cannot be answered as it was asked",
            "Change it as the detail says."),
    /** A parameter that the route does not know. */
    PARAMETER("unknown-parameter", 400, "Unknown parameter", "Use only the parameters that are named."),
    /** A request that is not whole or not well formed. */
    REQUEST(
            "invalid-body",
            400,
            "The request is not well formed",
            "Check address, headers and body, then send it again."),
    /** Nobody has signed in. */
    SIGN_IN("not-signed-in", 401, "Sign in first", "Sign in, or send a token as Authorization: Bearer."),
    /** A token that does not hold. */
    TOKEN("token", 401, "The token does not hold", "It is unknown, expired or taken back: ask for a new one."),
    /** A role or token that is not enough. */
    ROLE(
            "not-allowed",
            403,
            "Your role or token does not allow this",
            "Ask an administrator for the role, or for a token with the scope."),
    /** A form that did not come from a page of this server. */
    FORM("form", 403, "The form is too old or was not sent from here", "Load the page again and send it once more."),
    /** No such route or thing. */
    NOT_FOUND("not-found", 404, "There is no such page", "Check the address."),
    /** A method that the route does not know. */
    METHOD("method-not-allowed", 405, "The method is not allowed here", "Use one that the header Allow names."),
    /** Nothing that the client takes. */
    ACCEPT("not-acceptable", 406, "There is no answer in the format that was asked for", "Change the header Accept."),
    /** A body that took too long. */
    SLOW("too-slow", 408, "The request took too long to arrive", "Send it again, without pauses."),
    /** A body that is too large. */
    LARGE("too-large", 413, "The request is too large", "Send less."),
    /** A body of another type. */
    TYPE(
            "wrong-type",
            415,
            "The type of the body is not one that is read here",
            "Send one of the types that are named."),
    /** A host name that is not this server's. */
    HOST("wrong-host", 421, "This server does not answer under that name", "Use the name under which it is set up."),
    /** Too many requests by one. */
    MANY("too-many", 429, "Too many requests", "Wait as long as the header Retry-After says."),
    /** A fault of ours. */
    FAULT("failed", 500, "The server failed", "Try again; if it stays, tell the operator the number of the incident."),
    /** Too many requests by all, or a server that starts or stops. */
    BUSY("busy", 503, "The server is busy", "Wait as long as the header Retry-After says.");

    private final String code;
    private final int status;
    private final String title;
    private final String remedy;

    ProblemKind(String code, int status, String title, String remedy) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /** Its name in the contract of the API, under {@code x-problems}. */
    public String code() {
        return code;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** What is wrong, in English. */
    public String title() {
        return title;
    }

    /** What to do, in English. */
    public String remedy() {
        return remedy;
    }

    /** Its name in the catalogues of the pages, such as {@code not-found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that says most of a status. */
    static ProblemKind of(int status) {
        return switch (status) {
            case 401 -> SIGN_IN;
            case 403 -> ROLE;
            default -> {
                for (ProblemKind kind : values()) {
                    if (kind.status == status && kind != QUESTION && kind != PARAMETER) {
                        yield kind;
                    }
                }
                yield status < 500 ? REQUEST : FAULT;
            }
        };
    }
}
