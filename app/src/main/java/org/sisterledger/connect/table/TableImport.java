package org.sisterledger.connect.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.proof.Digest;

/**
 * Takes tables into a ledger: first every row is read and all faults are found, also rows that name subjects which nobody has;
 * then the facts are appended in batches of {@value #BATCH}, each one transaction. Facts that stand already are left out, so that the same import can be run again.
 */
public final class TableImport {
    /** Facts in one transaction. */
    public static final int BATCH = 5_000;

    private final List<TableFile> tables;
    private final boolean skipBad;

    /**
     * An import of these tables.
     *
     * @param skipBad whether the good rows of a table that has bad ones are taken in; if not, nothing of such a table is
     */
    public TableImport(List<TableFile> tables, boolean skipBad) {
        this.tables = List.copyOf(tables);
        this.skipBad = skipBad;
    }

    /** The record that the tables will join. */
    @FunctionalInterface
    public interface Holdings {
        /** Those of these subjects about which it has facts; asked for those of some thousand rows at once. */
        Set<EntityId> among(Set<EntityId> wanted);
    }

    /**
     * What the survey found.
     *
     * @param good tables that will be taken in
     * @param refused how many tables will not, because they have bad rows
     * @param rows rows read in all tables
     * @param badRows rows with a fault
     * @param facts facts in the rows that will be taken in
     * @param missing subjects that rows name, and that neither the record nor the tables have
     */
    public record Survey(
            List<TableFile> good, int refused, long rows, long badRows, long facts, Set<EntityId> missing) {
        /** Copies the lists. */
        public Survey {
            good = List.copyOf(good);
            missing = Set.copyOf(missing);
        }
    }

    /** Is told of progress and may ask to stop between two batches. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Called after each batch is on disk.
         *
         * @param done what has been done so far
         * @return whether to go on
         */
        boolean committed(Outcome done);
    }

    /**
     * What the second pass did.
     *
     * @param appended facts taken in
     * @param repeated facts that stood already
     * @param finished whether nothing is left to do
     */
    public record Outcome(long appended, long repeated, boolean finished) {
        /** Facts dealt with. */
        public long facts() {
            return appended + repeated;
        }
    }

    /**
     * Reads every row of every table and appends nothing.
     *
     * @param record what stands already, so that rows may name it
     * @param faults gets every fault, in the order of the rows
     * @throws IOException if a table cannot be read
     */
    public Survey survey(Holdings record, Consumer<RowFault> faults) throws IOException {
        return new TableSurvey(tables, skipBad, record).run(faults);
    }

    /**
     * Appends what a survey found good.
     *
     * @param author who answers for the import
     * @throws IOException if a table cannot be read
     */
    public Outcome load(Survey survey, Ledger ledger, ImportRule rule, String author, Progress progress)
            throws IOException {
        if (survey.facts() == 0) {
            return new Outcome(0, 0, true);
        }
        Loading loading = new Loading(ledger, rule.declare(ledger, author), author, progress);
        for (TableFile table : survey.good()) {
            TableReader.read(
                    table,
                    row -> loading.add(
                            References.check(row, table, survey.missing()).assertions()));
        }
        loading.flush();
        return loading.outcome();
    }

    /** A load that is under way. */
    private static final class Loading {
        private final Ledger ledger;
        private final Digest rule;
        private final String author;
        private final Progress progress;
        private final List<Draft> batch = new ArrayList<>(BATCH);
        private long appended;
        private long repeated;
        private boolean stopped;

        Loading(Ledger ledger, Digest rule, String author, Progress progress) {
            this.ledger = ledger;
            this.rule = rule;
            this.author = author;
            this.progress = progress;
        }

        boolean add(List<Assertion> assertions) {
            for (Assertion assertion : assertions) {
                batch.add(Draft.of(new Action.Assert(assertion, Optional.of(rule)), author));
                if (batch.size() == BATCH) {
                    flush();
                }
            }
            return !stopped;
        }

        void flush() {
            if (!batch.isEmpty() && !stopped) {
                Receipt receipt = ledger.append(batch);
                appended += receipt.appended().size();
                repeated += receipt.repeated();
                stopped = !progress.committed(new Outcome(appended, repeated, false));
            }
            batch.clear();
        }

        Outcome outcome() {
            return new Outcome(appended, repeated, !stopped);
        }
    }
}
