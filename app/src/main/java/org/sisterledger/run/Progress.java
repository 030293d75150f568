package org.sisterledger.run;

/**
 * How far a run has come.
 *
 * @param read inputs that were read
 * @param skipped inputs in which there was nothing to read
 * @param failed inputs that could not be read
 * @param outputBytes how much output belongs to these inputs
 * @param offered facts that these inputs offered to the ledger, those that it had already included
 * @param ended whether all is done, the report included
 */
public record Progress(long read, long skipped, long failed, long outputBytes, long offered, boolean ended) {
    /** Nothing is done yet. */
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, false);

    private static final String WORD = "done";
    private static final int FIELDS = 7;

    /** How many inputs are done. */
    public long inputs() {
        return read + skipped + failed;
    }

    String line() {
        return Fields.line(
                WORD,
                Long.toString(read),
                Long.toString(skipped),
                Long.toString(failed),
                Long.toString(outputBytes),
                Long.toString(offered),
                Boolean.toString(ended));
    }

    static boolean isLine(String line) {
        return line.startsWith(WORD + "\t");
    }

    static Progress of(String line) {
        String[] fields = Fields.parse(line, FIELDS);
        return new Progress(
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]),
                Long.parseLong(fields[4]),
                Long.parseLong(fields[5]),
                Boolean.parseBoolean(fields[6]));
    }
}
