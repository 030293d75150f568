package org.sisterledger.connect.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What became of the rows of a file: how many were read and taken, and each that was not, or that somebody should look at, with
 * the reason. The rows themselves are written as CSV while they are read; only the counts are kept.
 */
public final class RowOutcomes {
    private static final String HEADER = "where,outcome,reason,value\n";
    private static final String FORMULA = "=+-@\t\r";
    private static final int SHOWN = 200;

    private final Appendable report;
    private final Map<String, Long> refused = new TreeMap<>();
    private final Map<String, Long> remarked = new TreeMap<>();
    private final Map<String, Long> counted = new TreeMap<>();
    private final AtomicLong read = new AtomicLong();
    private long taken;

    /**
     * Outcomes.
     *
     * @param report gets a line of CSV for each row that was refused or remarked upon
     */
    public RowOutcomes(Appendable report) {
        this.report = report;
        write(HEADER);
    }

    /** A row was read. */
    public void read() {
        read.incrementAndGet();
    }

    /** A row was taken. */
    public void take() {
        taken++;
    }

    /**
     * A row is not taken.
     *
     * @param where its line or id
     * @param reason why, the same words for the same reason
     * @param value what stands there
     */
    public void refuse(String where, String reason, String value) {
        refused.merge(reason, 1L, Long::sum);
        line(where, "not taken", reason, value);
    }

    /** A row is taken, and somebody should look at it. */
    public void remark(String where, String reason, String value) {
        remarked.merge(reason, 1L, Long::sum);
        line(where, "taken", reason, value);
    }

    /** Rows read; may be asked by another thread. */
    public long rows() {
        return read.get();
    }

    /** Counts something else that was read, such as the items of a dump. */
    public void count(String what, long number) {
        counted.merge(what, number, Long::sum);
    }

    /** What else was read, by name. */
    public Map<String, Long> counted() {
        return Collections.unmodifiableMap(counted);
    }

    /** Rows taken. */
    public long taken() {
        return taken;
    }

    /** How many rows were not taken, by reason. */
    public Map<String, Long> refused() {
        return Collections.unmodifiableMap(refused);
    }

    /** How many remarks there are on rows taken, by reason. */
    public Map<String, Long> remarked() {
        return Collections.unmodifiableMap(remarked);
    }

    private void line(String where, String outcome, String reason, String value) {
        write(quoted(where) + "," + outcome + "," + quoted(reason) + "," + quoted(value) + "\n");
    }

    private static String quoted(String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
        // What a spreadsheet would take for a formula gets an apostrophe in front, as in the export of ties.
        String harmless = !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    private void write(String text) {
        try {
            report.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
