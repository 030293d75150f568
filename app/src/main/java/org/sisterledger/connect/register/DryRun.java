package org.sisterledger.connect.register;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sisterledger.fact.Assertion;
import org.sisterledger.ledger.Head;

/** Counts facts and keeps none. It does not know which of them stand in the record. */
public final class DryRun implements FactSink {
    private final BooleanSupplier stop;
    private long taken;

    /**
     * A sink.
     *
     * @param stop whether the process was asked to end
     */
    public DryRun(BooleanSupplier stop) {
        this.stop = stop;
    }

    @Override
    public void take(List<Assertion> facts) {
        taken += facts.size();
    }

    @Override
    public boolean isStopped() {
        return stop.getAsBoolean();
    }

    @Override
    public boolean commit() {
        // Nothing was kept, so nothing is missing.
        return true;
    }

    @Override
    public Optional<Head> head() {
        return Optional.empty();
    }

    @Override
    public boolean extendsFrom(Head head) {
        return false;
    }

    @Override
    public void finish() {
        // Nothing was kept.
    }

    @Override
    public long appended() {
        return taken;
    }

    @Override
    public long repeated() {
        return 0;
    }
}
