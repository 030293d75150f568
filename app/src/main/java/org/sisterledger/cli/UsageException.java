package org.sisterledger.cli;

import org.sisterledger.answer.QuestionException;

/** The user asked for something that cannot be done as asked. The message says what was expected, what was given and what to do. */
final class UsageException extends QuestionException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
