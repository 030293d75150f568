package org.sisterledger.fact;

import java.util.Optional;

/**
 * Who may see an entry: everybody, the staff who keep the record, or the members of one named compartment.
 *
 * @param level how closely it is held
 * @param compartment the compartment's name; present exactly when the level is {@link Level#RESTRICTED}
 */
public record Sensitivity(Level level, Optional<String> compartment) {
    /** How closely an entry is held, from open to closed. */
    public enum Level {
        PUBLIC,
        INTERNAL,
        RESTRICTED
    }

    /** Everybody. */
    public static final Sensitivity PUBLIC = new Sensitivity(Level.PUBLIC, Optional.empty());

    /** The staff who keep the record. */
    public static final Sensitivity INTERNAL = new Sensitivity(Level.INTERNAL, Optional.empty());

    /** Checks that a compartment is named exactly when the level asks for one. */
    public Sensitivity {
        if (compartment.isPresent() != (level == Level.RESTRICTED)) {
            throw new IllegalArgumentException("A restricted entry names one compartment and no other entry does; got "
                    + level + " " + compartment);
        }
        if (compartment.isPresent() && !compartment.get().matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "Expected a compartment of lower-case letters, digits and '-', got '" + compartment.get() + "'.");
        }
    }

    /** The members of one compartment. */
    public static Sensitivity restricted(String compartment) {
        return new Sensitivity(Level.RESTRICTED, Optional.of(compartment));
    }

    /**
     * Reads {@code public}, {@code internal} or {@code restricted:NAME}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Sensitivity parse(String text) {
        if ("public".equals(text)) {
            return PUBLIC;
        }
        if ("internal".equals(text)) {
            return INTERNAL;
        }
        if (text.startsWith("restricted:")) {
            return restricted(text.substring("restricted:".length()));
        }
        throw new IllegalArgumentException("Expected public, internal or restricted:NAME, got '" + text + "'.");
    }

    @Override
    public String toString() {
        return switch (level) {
            case PUBLIC -> "public";
            case INTERNAL -> "internal";
            case RESTRICTED -> "restricted:" + compartment.orElseThrow();
        };
    }
}
