package org.sisterledger.count;

import java.time.LocalDate;
import java.util.List;
import org.sisterledger.fact.EntityId;

/**
 * What a definition gives on a day.
 *
 * @param definition what was counted
 * @param day on which day
 * @param name the definition in words
 * @param value the figure
 * @param counted the ties, or the places, that make it, in the order of their ids
 */
public record Figure(CountDefinition definition, LocalDate day, String name, long value, List<EntityId> counted) {
    /** Copies the list. */
    public Figure {
        counted = counted instanceof CountedIds ? counted : List.copyOf(counted);
        if (value != counted.size()) {
            throw new IllegalArgumentException("A figure of " + value + " cannot rest on " + counted.size() + " rows.");
        }
    }
}
