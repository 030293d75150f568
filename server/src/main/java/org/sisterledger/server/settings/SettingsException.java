package org.sisterledger.server.settings;

/** A setting that cannot be used. The message says which, where it stands, what was expected and what to do. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With the whole message. */
    public SettingsException(String message) {
        super(message);
    }
}
