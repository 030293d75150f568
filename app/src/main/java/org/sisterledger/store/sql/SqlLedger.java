package org.sisterledger.store.sql;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.Ruling;
import org.sisterledger.ledger.Salts;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.ledger.Verification;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.ConsistencyProof;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.InclusionProof;

/**
 * The ledger in the tables of a database. Opened for writing, it notes reads by readers with compartments in a log of their own;
 * opened for reading, it writes nothing at all. What databases do in different ways is in their {@link Dialect} and in the methods that
 * a store has of its own.
 *
 * <p>May be used from several threads, one at a time; several ledgers may be open on one database, one of them writing at a time.
 */
public abstract class SqlLedger implements Ledger {
    private final Db db;
    private final boolean writable;
    private final InstantSource clock;
    private final Salts salts;
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * A ledger in an open database, which is closed with it.
     *
     * @param clock tells when entries are appended
     * @param salts the salts of texts that stand outside the hashed bytes
     */
    protected SqlLedger(Db db, boolean writable, InstantSource clock, Salts salts) {
        this.db = db;
        this.writable = writable;
        this.clock = clock;
        this.salts = salts;
    }

    /** Compares the tables and indexes there are with those that there should be. */
    protected abstract void checkSchema(Consumer<Misfit> misfits);

    /**
     * Begins to check what the database keeps beneath its tables, beside other work where that can be.
     *
     * @param outside told of a fault in what not every reader may know of
     * @return waits for the end of the check and tells what was found
     */
    protected abstract Runnable beginCheckingStructure(Consumer<Misfit> misfits, Runnable outside);

    /** Rewrites what may hold bytes of texts that were erased; what could not be rewritten and what to do, or empty. */
    protected abstract Optional<String> rewrite();

    /** Which copies of the database may hold erased texts, in words. */
    protected abstract List<String> listCopies();

    /** Notices whether what was read has changed meanwhile, where that can be. */
    protected abstract void requireUnchanged();

    /** Does what is to be done before the database is closed. */
    protected abstract void beforeClosing();

    @Override
    public Receipt append(List<Draft> batch) {
        requireWritable();
        List<Draft> drafts = List.copyOf(batch);
        return locked(() -> db.transact(() -> new Appender(db, salts, now()).append(drafts)));
    }

    @Override
    public Head head(View view) {
        return read(view, "", scope -> new Trees(db).head(scope));
    }

    @Override
    public List<Entry> listEntries(View view, long from, int limit) {
        return read(view, "entries from " + from, scope -> new Entries(db, scope).list(from, limit));
    }

    @Override
    public Optional<Entry> findEntry(View view, Digest id) {
        return read(view, "entry " + id, scope -> new Entries(db, scope).find(id));
    }

    @Override
    public List<Entry> findEntries(View view, String idPrefix, int limit) {
        return read(view, "entries " + idPrefix, scope -> new Entries(db, scope).find(idPrefix, limit));
    }

    @Override
    public void forEachFact(View view, Collection<EntityKind> kinds, Consumer<Fact> consumer) {
        read(view, "facts", scope -> {
            new Facts(db, scope).forEach(kinds, consumer);
            return true;
        });
    }

    @Override
    public List<Fact> listFacts(View view, EntityId subject) {
        return read(view, "facts about " + subject, scope -> new Facts(db, scope).list(subject));
    }

    @Override
    public List<EntityId> listSubjects(View view, EntityKind kind, Optional<EntityId> after, int limit) {
        return read(view, "subjects", scope -> new Facts(db, scope).listSubjects(kind, after, limit));
    }

    @Override
    public void forEachFactAbout(View view, Collection<EntityId> subjects, Consumer<Fact> consumer) {
        read(view, "facts about subjects", scope -> {
            new Facts(db, scope).forEachAbout(subjects, consumer);
            return true;
        });
    }

    @Override
    public void forEachFactNaming(View view, Collection<EntityId> objects, Consumer<Fact> consumer) {
        read(view, "facts that name subjects", scope -> {
            new Facts(db, scope).forEachNaming(objects, consumer);
            return true;
        });
    }

    @Override
    public List<EntityId> listNamed(View view, Collection<EntityKind> kinds, String name, boolean prefix, int limit) {
        return read(view, "subjects by name", scope -> new Names(db, scope).list(kinds, name, prefix, limit));
    }

    @Override
    public List<EntityId> listBearers(View view, EntityKind kind, Collection<String> names) {
        return read(view, "subjects by names", scope -> new Names(db, scope).listBearers(kind, names));
    }

    @Override
    public List<EntityId> listStatedBy(View view, EntityKind kind, Collection<EntityId> documents) {
        return read(view, "what documents state", scope -> new Names(db, scope).listStatedBy(kind, documents));
    }

    @Override
    public void forEachSealed(View view, long from, Consumer<SealedEntry> consumer) {
        read(view, "sealed entries from " + from, scope -> {
            new SealedEntries(db, scope).forEach(from, consumer);
            return true;
        });
    }

    @Override
    public Receipt appendSealed(List<SealedEntry> entries) {
        requireWritable();
        List<SealedEntry> batch = List.copyOf(entries);
        return locked(() -> {
            boolean[] erased = new boolean[1];
            Receipt receipt = db.transact(() -> {
                SealedAppender appender = new SealedAppender(db, new Writer(db, salts, now()));
                Receipt result = appender.append(batch);
                erased[0] = appender.erased();
                return result;
            });
            if (erased[0]) {
                rewrite();
            }
            return receipt;
        });
    }

    @Override
    public List<Entry> listHistory(View view, EntityId subject, int limit) {
        return read(view, "history of " + subject, scope -> new Entries(db, scope).listHistory(subject, limit));
    }

    @Override
    public List<Entry> listProposals(View view, int limit) {
        return read(view, "proposals", scope -> new Entries(db, scope).listProposals(limit));
    }

    @Override
    public List<Entry> listProposals(View view, Collection<EntityId> subjects) {
        return read(view, "proposals about subjects", scope -> new Entries(db, scope).listProposals(subjects));
    }

    @Override
    public List<Action.Merge> listUnmerged(View view) {
        return read(view, "merges taken back", scope -> Merges.listTakenBack(db, scope));
    }

    @Override
    public List<Ruling> listRulings(View view) {
        return read(view, "rulings", scope -> new Entries(db, scope).listRulings());
    }

    @Override
    public InclusionProof proveInclusion(View view, long position) {
        return read(view, "", scope -> new Trees(db).tree(scope).proveInclusion(position));
    }

    @Override
    public ConsistencyProof proveConsistency(View view, long position) {
        return read(view, "", scope -> new Trees(db).tree(scope).proveConsistency(position));
    }

    @Override
    public Verification verify(View view, LongConsumer progress) {
        return locked(() -> db.read(() -> new Verifier(this, db, progress).verify(view)));
    }

    @Override
    public List<String> redact(Action.Redact redaction, String author, String reason) {
        requireWritable();
        return locked(() -> new Redactor(this, db, salts).redact(redaction, author, reason, now()));
    }

    /**
     * The clearance that sees all entries there are: for moving the record as a whole by those who keep the store, not for reading
     * it on behalf of somebody.
     */
    public final Clearance clearanceOfAll() {
        return locked(() -> Labels.read(db).ofAll());
    }

    /** Closes the record. */
    @Override
    public void close() {
        lock.lock();
        try (db) {
            if (writable) {
                beforeClosing();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The database, for the store itself and for tests of what the interface does not show. */
    protected Db db() {
        return db;
    }

    // What is empty is not worth a note: heads and proofs tell no more than that there are entries.
    private <T> T read(View view, String what, Function<Scope, T> read) {
        return locked(() -> {
            if (writable && !what.isEmpty()) {
                new AccessLog(db).note(now(), view.clearance(), what);
            }
            try {
                T result = db.read(() -> read.apply(new Scopes(db).of(view)));
                requireUnchanged();
                return result;
            } catch (LedgerException e) {
                requireUnchanged();
                throw e;
            }
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private void requireWritable() {
        if (!writable) {
            throw new IllegalStateException("The record was opened for reading only.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
