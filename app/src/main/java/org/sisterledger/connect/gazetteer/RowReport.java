package org.sisterledger.connect.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the rows of a file: how many were taken, and for each reason how many were not, with the first examples. */
public final class RowReport {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 120;

    private final Map<String, Refusals> refused = new TreeMap<>();
    private long read;
    private long taken;

    /**
     * The rows that were refused for one reason.
     *
     * @param count how many
     * @param examples the first, each with its place in the file
     */
    public record Refusals(long count, List<String> examples) {
        /** Copies the list. */
        public Refusals {
            examples = List.copyOf(examples);
        }
    }

    void take() {
        read++;
        taken++;
    }

    void refuse(String reason, String where, String found) {
        read++;
        add(reason, where, found);
    }

    /** A row that was read and taken turns out to be of no use yet. */
    void takeBack(String reason, String where, String found) {
        taken--;
        add(reason, where, found);
    }

    private void add(String reason, String where, String found) {
        Refusals before = refused.getOrDefault(reason, new Refusals(0, List.of()));
        List<String> examples = new ArrayList<>(before.examples());
        if (examples.size() < EXAMPLES) {
            String shown = found.length() > LONGEST_EXAMPLE ? found.substring(0, LONGEST_EXAMPLE) + "…" : found;
            examples.add(where + ": '" + shown.replace('\t', ' ') + "'");
        }
        refused.put(reason, new Refusals(before.count() + 1, examples));
    }

    /** Rows in the file. */
    public long read() {
        return read;
    }

    /** Rows taken. */
    public long taken() {
        return taken;
    }

    /** Why the others were not, by reason; {@link #read} is {@link #taken} and all of these. */
    public Map<String, Refusals> refused() {
        return Map.copyOf(refused);
    }
}
