package org.sisterledger.conflict;

import java.util.List;
import org.sisterledger.fact.EntityId;

/**
 * A disagreement on record. Everything stays; nothing is decided here.
 *
 * @param kind how they disagree
 * @param subject about what
 * @param label the subject, fit for people
 * @param property the property in dispute, such as {@code formed}; empty text if it is no single property
 * @param accounts what the sources say, the value that is shown first
 * @param rule by which rule a single value is shown, in words; empty text if none is shown
 */
public record Conflict(
        ConflictKind kind, EntityId subject, String label, String property, List<Account> accounts, String rule) {
    /** Copies the list. */
    public Conflict {
        accounts = List.copyOf(accounts);
    }

    /**
     * What some sources say.
     *
     * @param value the value, or the state of things in words
     * @param sources the documents that say so
     */
    public record Account(String value, List<EntityId> sources) {
        /** Copies the list. */
        public Account {
            sources = List.copyOf(sources);
        }
    }
}
