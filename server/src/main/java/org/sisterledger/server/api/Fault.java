package org.sisterledger.server.api;

import java.util.Locale;

/** What may be wrong with a request, as the contract lists it. */
public enum Fault {
    /** A parameter is not understood, or names what the record does not hold. */
    INVALID_PARAMETER(400, "A parameter cannot be used", "Change the parameter as the detail says."),
    /** A parameter that the route does not have. */
    UNKNOWN_PARAMETER(400, "Unknown parameter", "Leave it out, or use one of those that the detail names."),
    /** A cursor of another question, or none that was handed out. */
    INVALID_CURSOR(400, "The cursor is not of this list", "Ask for the first page again, without a cursor."),
    /** A body that is no JSON object with the members of the contract. */
    INVALID_BODY(400, "The body cannot be used", "Send the members that the contract names."),
    /** Somebody has to sign in first. */
    NOT_SIGNED_IN(401, "Nobody is signed in", "Send a token: Authorization: Bearer TOKEN."),
    /** The role does not allow it. */
    NOT_ALLOWED(403, "Your role does not allow this", "Ask somebody who has the role to do it."),
    /** There is nothing under the address. */
    NOT_FOUND(404, "There is nothing here", "Look the id up in the list of its kind."),
    /** The route has no such method. */
    METHOD_NOT_ALLOWED(405, "The method is not served here", "Use a method that the header Allow names."),
    /** Nothing that is accepted is served. */
    NOT_ACCEPTABLE(406, "No such form of the answer", "Accept what the contract says for this route."),
    /** The body takes too long. */
    TOO_SLOW(408, "The body took too long to arrive", "Send it again, without pauses."),
    /** The record stands otherwise than the request presumes. */
    CONFLICT(409, "The record stands otherwise", "Read the record again, then decide again."),
    /** The body is too large. */
    TOO_LARGE(413, "The body is too large", "Send less at once."),
    /** The body is not of a type that is taken, or not what its type says. */
    WRONG_TYPE(415, "The body is of another type", "Send the text itself, in UTF-8."),
    /** The body is of the right type, and nothing can be made of it. */
    UNREADABLE(422, "Nothing can be made of the body", "Change the body as the detail says."),
    /** Our own fault. */
    FAILED(500, "The server failed", "Try again; if it stays so, tell whoever runs this server."),
    /** The record cannot be read now. */
    UNAVAILABLE(503, "The record cannot be reached", "Try again later.");

    private final int status;
    private final String title;
    private final String advice;

    Fault(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }

    /** The last part of its type, such as {@code unknown-parameter}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
