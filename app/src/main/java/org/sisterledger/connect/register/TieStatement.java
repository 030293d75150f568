package org.sisterledger.connect.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Value;

/**
 * What one place's entry in a register states of a tie with another.
 *
 * @param by the place whose page or item states it
 * @param other the other place
 * @param locator where in the source: the statement's id, or a line
 * @param preferred whether the register ranks it above others
 * @param references what the register cites: addresses or items
 * @param starts when it was formed, in EDTF; several if the register gives several
 * @param ends when it ended; none known is {@link Value#SOME}, that it has not ended is {@link Value#NONE}
 * @param type a word of the schema; empty for the register's usual type
 * @param level a word of the schema; empty if the register does not say
 */
public record TieStatement(
        EntityId by,
        EntityId other,
        String locator,
        boolean preferred,
        List<String> references,
        List<When> starts,
        List<When> ends,
        Optional<String> type,
        Optional<String> level) {
    /** Copies the lists and checks that no place is tied with itself. */
    public TieStatement {
        references = List.copyOf(references);
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
        Objects.requireNonNull(type);
        Objects.requireNonNull(level);
        if (by.equals(other)) {
            throw new IllegalArgumentException("Expected two places, got '" + by + "' twice.");
        }
    }

    /** A statement of nothing but the tie. */
    public static TieStatement of(EntityId by, EntityId other, String locator) {
        return new TieStatement(
                by, other, locator, false, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * A date that a register gives.
     *
     * @param value EDTF, some value or no value
     * @param note what the register's form loses in EDTF, such as another calendar; empty if nothing
     */
    public record When(Value value, Optional<String> note) {
        /** Takes a date that needs no note. */
        public static When of(String edtf) {
            return new When(Value.of(edtf), Optional.empty());
        }
    }

    /** Whether the stating place comes first in the order of ids, and so is side {@code a}. */
    boolean isByFirst() {
        return by.slug().compareTo(other.slug()) < 0;
    }

    /** The slug of the pair: both slugs in order. */
    String pair() {
        return isByFirst() ? by.slug() + "--" + other.slug() : other.slug() + "--" + by.slug();
    }
}
