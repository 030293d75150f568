package org.sisterledger.store.sqlite;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.EntryCodec;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.MerkleFrontier;

/** Goes through the entries in order and compares each with its bytes, its texts, its derived row and the trees. */
final class EntryCheck {
    private static final String ENTRIES = "SELECT seq, label, public_before, author, id, body FROM entry ORDER BY seq";

    private final Db db;
    private final View view;
    private final LongConsumer progress;
    private final Consumer<Misfit> misfits;
    private final Erasures erasures = new Erasures();
    private final LabelCheck labels = new LabelCheck();
    private final AuthorCheck authors;
    private final MerkleFrontier publicTree = new MerkleFrontier();
    private final MerkleFrontier viewTree = new MerkleFrontier();
    private final Map<Fold.Table, Long> rows = new EnumMap<>(Fold.Table.class);
    private long count;
    private long keptTexts;
    private long nodes;

    EntryCheck(Db db, View view, LongConsumer progress, Consumer<Misfit> misfits) {
        this.db = db;
        this.view = view;
        this.progress = progress;
        this.misfits = misfits;
        this.authors = new AuthorCheck(db);
    }

    void run() {
        erasures.read(db);
        try (Query query = db.query(ENTRIES)) {
            while (next(query)) {
                long seq = ++count;
                try {
                    check(query, seq);
                } catch (Verifier.TooMany e) {
                    throw e;
                } catch (RuntimeException e) {
                    // Damaged bytes may make any reader stumble; that it did is the finding.
                    misfit(seq, String.valueOf(e.getMessage()));
                }
                progress.accept(count);
            }
        }
        labels.requireRows(db);
        authors.requireRows();
    }

    private boolean next(Query query) {
        try {
            return query.next();
        } catch (LedgerException e) {
            misfit(count + 1, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void check(Query query, long seq) {
        List<@Nullable Object> values = query.values(6);
        Digest id = Digest.ofLeaf(query.bytes(6));
        // The trees are over what the bytes say, whatever the columns say.
        EntryBody body = EntryCodec.decode(query.bytes(6));
        boolean isPublic = body.sensitivity().equals(Sensitivity.PUBLIC);
        long publicBefore = publicTree.size();
        if (isPublic) {
            publicTree.add(id, (level, index, hash) -> checkNode(seq, level, index, hash));
        }
        if (view.clearance().sees(body.sensitivity())
                && (view.at().isEmpty() || viewTree.size() < view.at().getAsLong())) {
            viewTree.add(id, (level, index, hash) -> {});
        }
        long label = labels.number(body.sensitivity());
        expect(seq, "number", seq, values.get(0));
        expect(seq, "label", label, values.get(1));
        expect(seq, "public entries before", publicBefore, values.get(2));
        if (!(values.get(4) instanceof byte[] stored) || !Arrays.equals(stored, id.toBytes())) {
            misfit(seq, "the digest of its bytes is " + id + ", which is not its id");
        }
        authors.check(
                values.get(3), label, Entries.digestOf(body, "author"), erasures, problem -> misfit(seq, problem));
        checkTexts(seq, body);
        Fold.rowOf(seq, label, body, this::seqOf).ifPresent(row -> checkRow(seq, row));
    }

    private long seqOf(Digest id) {
        long seq = Writer.seqOf(db, id);
        if (seq >= count) {
            throw new LedgerException("it refers to entry " + (seq - 1) + ", which is not before it");
        }
        return seq;
    }

    private void checkTexts(long seq, EntryBody body) {
        Map<String, Digest> expected = new HashMap<>(body.digests());
        expected.remove("author");
        try (Query query = db.query("SELECT seq, field, salt, text FROM kept_text WHERE seq = ? ORDER BY field", seq)) {
            while (query.next()) {
                keptTexts++;
                List<@Nullable Object> row = query.values(4);
                String field = query.text(2);
                Digest digest = expected.remove(field);
                if (digest == null) {
                    misfit(seq, "a text '" + field + "' is kept that the entry does not have");
                } else if (!Sealed.fits(row.get(2), row.get(3), query.bytes(4), digest)) {
                    misfit(seq, "the kept text '" + field + "' does not fit its digest " + digest);
                } else if (erasures.ofText(seq, field)) {
                    misfit(seq, "the text '" + field + "' was erased, but it is kept");
                }
            }
        }
        for (String field : expected.keySet()) {
            if (!erasures.ofText(seq, field)) {
                misfit(seq, "the text '" + field + "' is missing and was not erased");
            }
        }
    }

    private void checkRow(long seq, Fold.Row row) {
        rows.merge(row.table(), 1L, Long::sum);
        try (Query query = db.query(row.table().select(), row.key())) {
            String where = "its row in table " + row.table().word();
            if (!query.next()) {
                misfit(seq, where + " is missing");
                return;
            }
            List<@Nullable Object> found = query.values(row.table().columns);
            if (!found.equals(row.values())) {
                misfit(seq, where + ": expected " + row.values() + ", found " + found);
            }
        }
    }

    private void checkNode(long seq, int level, long index, Digest hash) {
        if (!Trees.isKept(level)) {
            return;
        }
        nodes++;
        try (Query query =
                db.query("SELECT level, number, hash FROM node WHERE level = ? AND number = ?", level, index)) {
            if (!query.next()
                    || !(query.values(3).get(2) instanceof byte[] stored)
                    || !Arrays.equals(stored, hash.toBytes())) {
                misfit(seq, "the public tree's node " + level + "/" + index + " that it completes is not " + hash);
            }
        }
    }

    private void expect(long seq, String what, long expected, @Nullable Object found) {
        if (!Long.valueOf(expected).equals(found)) {
            misfit(seq, what + ": expected " + expected + ", found " + found);
        }
    }

    private void misfit(long seq, String problem) {
        misfits.accept(new Misfit("entry " + (seq - 1), problem));
    }

    Head head() {
        return new Head(viewTree.size(), viewTree.root());
    }

    /** How many entries there are. */
    long count() {
        return count;
    }

    long rows(Fold.Table table) {
        return rows.getOrDefault(table, 0L);
    }

    long keptTexts() {
        return keptTexts;
    }

    long nodes() {
        return nodes;
    }

    /** Which texts were erased, by the redactions in the ledger. */
    static final class Erasures {
        private final Map<Long, List<String>> fields = new HashMap<>();

        // Where the redactions are is taken from a derived row, which is compared when its turn comes.
        void read(Db db) {
            try (Query query = db.query("SELECT c.target, e.body, t.author FROM change c JOIN entry e ON e.seq = c.seq"
                    + " JOIN entry t ON t.seq = c.target WHERE c.what = 'REDACT'")) {
                while (query.next()) {
                    if (EntryCodec.decode(query.bytes(2)).action() instanceof Action.Redact redaction) {
                        fields.merge(query.number(1), redaction.fields(), Erasures::both);
                        if (redaction.fields().contains("author")) {
                            fields.put(-query.number(3), List.of("author"));
                        }
                    }
                }
            }
        }

        private static List<String> both(List<String> first, List<String> second) {
            return java.util.stream.Stream.concat(first.stream(), second.stream())
                    .toList();
        }

        boolean ofText(long seq, String field) {
            return fields.getOrDefault(seq, List.of()).contains(field);
        }

        boolean ofAuthor(long number) {
            return fields.containsKey(-number);
        }
    }
}
