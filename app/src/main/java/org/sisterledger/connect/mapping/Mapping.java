package org.sisterledger.connect.mapping;

import java.util.List;
import org.sisterledger.connect.register.RegisterSource;

/**
 * How the tables of one source become facts.
 *
 * @param name by which it is chosen, also how the ids of its places begin
 * @param title what it is for, in a line
 * @param source the register and the document
 * @param namesakes whether the list is read once before, to find names that it gives to several places
 * @param tables its tables, in the order in which they are taken
 */
public record Mapping(String name, String title, RegisterSource source, boolean namesakes, List<MappedTable> tables) {
    /** Copies the list. */
    public Mapping {
        tables = List.copyOf(tables);
    }
}
