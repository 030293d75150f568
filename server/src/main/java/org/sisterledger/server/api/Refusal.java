package org.sisterledger.server.api;

import java.util.Optional;

/** A request that is not answered as it was made. What it says reaches the client. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    @SuppressWarnings("serial") // never serialized
    private final Optional<String> parameter;

    /** For the request as a whole. */
    public Refusal(Fault fault, String detail) {
        super(detail);
        this.fault = fault;
        this.parameter = Optional.empty();
    }

    /**
     * For one of its parameters or members.
     *
     * @param detail what was expected, what was given, and what to do
     */
    public Refusal(Fault fault, String parameter, String detail) {
        super(detail);
        this.fault = fault;
        this.parameter = Optional.of(parameter);
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The parameter at fault; empty if it is the request as a whole. */
    public Optional<String> parameter() {
        return parameter;
    }

    /** What was expected, what was given, and what to do. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
