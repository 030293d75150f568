package org.sisterledger.connect.table;

import java.util.Optional;

/**
 * Why a row, or a whole table, cannot be taken in.
 *
 * @param file the table's name
 * @param line the line on which the row begins, from 1
 * @param column the column's name; empty if the row as a whole is at fault
 * @param value what stands there; empty if nothing is to be shown
 * @param problem what was expected and what to do, in words
 */
public record RowFault(String file, long line, Optional<String> column, Optional<String> value, String problem) {
    private static final int SHOWN = 80;

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(file).append(", line ").append(line);
        column.ifPresent(name -> out.append(", column ").append(name));
        value.ifPresent(
                text -> out.append(", value '").append(abbreviated(text)).append('\''));
        return out.append(": ").append(problem).toString();
    }

    private static String abbreviated(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "\u2026";
    }
}
