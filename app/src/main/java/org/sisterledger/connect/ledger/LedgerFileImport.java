package org.sisterledger.connect.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;

/** Takes the entries of a ledger file into a ledger. */
public final class LedgerFileImport {
    private static final int SUBJECTS = 10_000;

    private final Path file;

    /** Takes from this file. */
    public LedgerFileImport(Path file) {
        this.file = file;
    }

    /**
     * How far it came.
     *
     * @param taken entries that were appended
     * @param there entries that were there already
     */
    public record Outcome(long taken, long there) {}

    /** Is told of what is on disk, and says whether to go on. */
    @FunctionalInterface
    public interface Progress {
        /** So much is on disk; answers whether to go on. */
        boolean committed(Outcome outcome);
    }

    /**
     * A property for which a fact that was taken and one that was there give different values.
     *
     * @param subject of which subject
     * @param property which property
     * @param values the values, the one that is shown first; {@link SubjectFacts#RULE} says why it is
     */
    public record Conflict(EntityId subject, String property, List<String> values) {}

    /**
     * What a check found.
     *
     * @param header the first line
     * @param erasures redactions of the file that would erase texts of entries that the record has, in their order
     */
    public record Checked(LedgerHeader header, List<Erasure> erasures) {
        /** Copies the list. */
        public Checked {
            erasures = List.copyOf(erasures);
        }
    }

    /**
     * A redaction that is not in the record, of an entry that is, or of an author who is.
     *
     * @param redaction its id
     * @param target the entry that it names
     * @param fields the texts that it erases
     */
    public record Erasure(Digest redaction, Digest target, List<String> fields) {}

    /**
     * Checks the file to its end: every entry's bytes and texts, their order, and the root; that each entry refers to one before
     * it or in the record; and that no text is missing that was not redacted.
     *
     * @param into the record that is to take it; empty if there is none yet
     * @param progress is told how many entries are checked
     * @throws UnreadableLedgerFileException at the first that does not fit
     */
    public Checked check(Optional<Ledger> into, LongConsumer progress) throws IOException {
        return new LedgerFileCheck(file, into).run(progress);
    }

    /**
     * Counts what would be taken and what is there, and takes nothing.
     *
     * @param view what the reader sees of the ledger
     */
    public Outcome compare(Ledger ledger, View view) throws IOException {
        AtomicLong there = new AtomicLong();
        LedgerHeader header = LedgerFileReader.read(file, block -> {
            for (SealedEntry entry : block) {
                there.addAndGet(ledger.findEntry(view, entry.id()).isPresent() ? 1 : 0);
            }
            return true;
        });
        return new Outcome(header.entries() - there.get(), there.get());
    }

    /**
     * Appends the entries that are not there, block by block; each block is checked again before.
     *
     * @param progress is told after each block
     * @param view what the reader sees of the ledger
     * @throws UnreadableLedgerFileException if the record has changed since the check and the block does not fit it any more
     * @return what was appended; empty if the reader saw nothing before, so that nothing can differ
     */
    public Taken load(Ledger ledger, View view, Progress progress) throws IOException {
        boolean fresh = ledger.head(view).position() == 0;
        Taken taken = new Taken(new HashSet<>(), new TreeSet<>());
        AtomicLong appended = new AtomicLong();
        AtomicLong there = new AtomicLong();
        LedgerFileReader.read(file, block -> {
            Receipt receipt = append(ledger, block);
            appended.addAndGet(receipt.appended().size());
            there.addAndGet(receipt.repeated());
            if (!fresh) {
                taken.add(block, Set.copyOf(receipt.appended()));
            }
            return progress.committed(new Outcome(appended.get(), there.get()));
        });
        return taken;
    }

    private Receipt append(Ledger ledger, List<SealedEntry> block) {
        try {
            return ledger.appendSealed(block);
        } catch (IllegalArgumentException e) {
            throw new UnreadableLedgerFileException(file + ": " + e.getMessage()
                    + " The blocks before it are in the record; nothing of its own or behind it was taken.");
        }
    }

    /**
     * What was appended.
     *
     * @param ids ids of the entries
     * @param subjects what their assertions, proposals and merges are about
     */
    public record Taken(Set<Digest> ids, Set<EntityId> subjects) {
        private void add(List<SealedEntry> block, Set<Digest> appended) {
            ids.addAll(appended);
            for (SealedEntry entry : block) {
                if (appended.contains(entry.id())) {
                    subject(entry.open().action()).ifPresent(subjects::add);
                }
            }
        }

        private static Optional<EntityId> subject(Action action) {
            return switch (action) {
                case Action.Assert asserted -> Optional.of(asserted.assertion().subject());
                case Action.Propose proposed -> Optional.of(proposed.assertion().subject());
                case Action.Merge merge -> Optional.of(merge.into());
                case Action.Retract a -> Optional.empty();
                case Action.Accept a -> Optional.empty();
                case Action.Reject a -> Optional.empty();
                case Action.DeclareRule a -> Optional.empty();
                case Action.Unmerge a -> Optional.empty();
                case Action.Classify a -> Optional.empty();
                case Action.Decide a -> Optional.empty();
                case Action.Approve a -> Optional.empty();
                case Action.Redact a -> Optional.empty();
            };
        }
    }

    /**
     * The properties of one value for which something taken gives a value that nothing gave before, by subject.
     *
     * @param view what the reader sees
     * @param taken what was taken
     */
    public static void forEachConflict(Ledger ledger, View view, Taken taken, Consumer<Conflict> consumer) {
        List<EntityId> all = List.copyOf(taken.subjects());
        for (int from = 0; from < all.size(); from += SUBJECTS) {
            List<Fact> facts = new ArrayList<>();
            ledger.forEachFactAbout(view, all.subList(from, Math.min(all.size(), from + SUBJECTS)), facts::add);
            RecordView record = RecordView.of(facts, List.of());
            Set<EntityId> read = new TreeSet<>();
            facts.forEach(fact -> read.add(fact.assertion().subject()));
            read.forEach(id -> conflicts(record.facts(id).orElseThrow(), taken.ids(), consumer));
        }
    }

    private static void conflicts(SubjectFacts subject, Set<Digest> taken, Consumer<Conflict> consumer) {
        for (String property : subject.listConflicts()) {
            Set<String> theirs = new HashSet<>();
            Set<String> ours = new HashSet<>();
            for (Fact fact : subject.list(property)) {
                (taken.contains(fact.entry()) ? theirs : ours)
                        .add(fact.assertion().value().written());
            }
            if (!theirs.isEmpty() && !ours.isEmpty() && !ours.containsAll(theirs)) {
                consumer.accept(new Conflict(subject.subject(), property, subject.listTexts(property)));
            }
        }
    }
}
