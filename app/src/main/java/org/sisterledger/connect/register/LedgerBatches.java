package org.sisterledger.connect.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sisterledger.fact.Assertion;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;

/**
 * Appends facts in batches, each one transaction. Facts that stand already are left out by the ledger, so that an import that was
 * stopped or killed is gone on with by running it again.
 */
public final class LedgerBatches implements FactSink {
    private static final int BATCH = 20_000;

    private final Ledger ledger;
    private final Digest rule;
    private final String author;
    private final BooleanSupplier stop;
    private final int size;
    private final List<Draft> batch = new ArrayList<>();
    private long appended;
    private long repeated;
    private boolean stopped;
    private boolean lacking;

    /**
     * A sink into a ledger.
     *
     * @param rule the entry that declares the rule by which the facts are accepted
     * @param author who answers for the import
     * @param stop whether the process was asked to end
     */
    public LedgerBatches(Ledger ledger, Digest rule, String author, BooleanSupplier stop) {
        this(ledger, rule, author, stop, BATCH);
    }

    /**
     * A sink into a ledger with transactions of another size.
     *
     * @param size facts in a transaction
     */
    public LedgerBatches(Ledger ledger, Digest rule, String author, BooleanSupplier stop, int size) {
        this.ledger = ledger;
        this.rule = rule;
        this.author = author;
        this.stop = stop;
        this.size = size;
    }

    @Override
    public void take(List<Assertion> facts) {
        for (Assertion fact : facts) {
            batch.add(Draft.of(new Action.Assert(fact, Optional.of(rule)), author));
            if (batch.size() == size) {
                flush();
            }
        }
    }

    @Override
    public boolean isStopped() {
        return stopped || stop.getAsBoolean();
    }

    @Override
    public boolean commit() {
        flush();
        return !lacking;
    }

    @Override
    public Optional<Head> head() {
        return Optional.of(ledger.head(View.PUBLIC));
    }

    @Override
    public boolean extendsFrom(Head head) {
        return ledger.head(View.PUBLIC).position() >= head.position()
                && ledger.head(View.at(Clearance.PUBLIC, head.position())).equals(head);
    }

    @Override
    public void finish() {
        flush();
    }

    @Override
    public long appended() {
        return appended;
    }

    @Override
    public long repeated() {
        return repeated;
    }

    private void flush() {
        if (stopped) {
            // What a stop keeps from being written is read again by the next run.
            lacking |= !batch.isEmpty();
        } else if (!batch.isEmpty()) {
            Receipt receipt = ledger.append(batch);
            appended += receipt.appended().size();
            repeated += receipt.repeated();
            stopped = stop.getAsBoolean();
        }
        batch.clear();
    }
}
