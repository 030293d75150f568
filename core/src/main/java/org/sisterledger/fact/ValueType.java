package org.sisterledger.fact;

import org.sisterledger.time.Edtf;

/** The form that a property's values take. */
public enum ValueType {
    /** Any text. */
    TEXT,
    /** The id of another subject. */
    REFERENCE,
    /** An id of another subject, or a text where the subject has none. */
    NAME_OR_REFERENCE,
    /** EDTF level 1. */
    DATE,
    /** A whole number in decimal digits. */
    NUMBER,
    /** {@code latitude,longitude} in degrees, WGS 84. */
    POINT;

    /**
     * Checks that a text has this form.
     *
     * @param where named in the message
     * @throws IllegalArgumentException if it has not
     */
    void require(String text, String where) {
        try {
            switch (this) {
                case TEXT, NAME_OR_REFERENCE -> {}
                case REFERENCE -> EntityId.parse(text);
                case DATE -> Edtf.parse(text);
                case NUMBER -> Long.parseLong(text);
                case POINT -> point(text);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(where + ": expected a number, got '" + text + "'.", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static void point(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw new IllegalArgumentException("expected latitude,longitude, got '" + text + "'.");
        }
        double latitude = Double.parseDouble(text.substring(0, comma));
        double longitude = Double.parseDouble(text.substring(comma + 1));
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no such point on earth: '" + text + "'.");
        }
    }
}
