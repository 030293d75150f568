package org.sisterledger.connect.register;

import java.util.Objects;
import java.util.Optional;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Value;

/**
 * A property that a register gives to a subject, with its value.
 *
 * @param property which
 * @param value in the form of the property's type
 * @param note where the register is unsure, in words; empty if there is nothing to say
 */
public record Stated(Property property, Value value, Optional<String> note) {
    /** Checks that the value is one of the property's words, if it has any. */
    public Stated {
        Objects.requireNonNull(note);
        property.requireWord(value);
    }

    /**
     * A known value without a note.
     *
     * @throws IllegalArgumentException if the kind has no such property, or the property no such word
     */
    public static Stated of(EntityKind kind, String property, String text) {
        return new Stated(Property.of(kind, property), Value.of(text), Optional.empty());
    }
}
