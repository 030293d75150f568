package org.sisterledger.answer;

import java.util.Optional;

/**
 * Somebody asked for something that cannot be answered as it was asked. The message says what was expected, what was given and what to
 * do; the parameter is named apart, because a command line and an address write it differently.
 */
public class QuestionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized
    private final Optional<String> parameter;

    /** A question as a whole. */
    public QuestionException(String message) {
        super(message);
        this.parameter = Optional.empty();
    }

    /**
     * A parameter of a question.
     *
     * @param parameter its name without dashes, such as {@code countries}
     * @param message what was expected, what was given, and what to do
     */
    public QuestionException(String parameter, String message) {
        super(message);
        this.parameter = Optional.of(parameter);
    }

    /** The parameter at fault; empty if it is the question as a whole. */
    public Optional<String> parameter() {
        return parameter;
    }

    /** What was expected, what was given, and what to do. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
