package org.sisterledger.cli;

/** The user asked for something that cannot be done as asked. The message says what was expected, what was given and what to do. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
