package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.MerkleFrontier;

/**
 * Goes through the entries in order and compares each with its bytes, its texts, its derived row and the trees. Of an entry
 * that the view's clearance does not see it says only that something does not fit; numbers that run over all entries are
 * never said.
 */
final class EntryCheck {
    private static final String ENTRIES = "SELECT seq, label, public_before, author, id, body FROM entry ORDER BY seq";

    private static final String TEXTS = "SELECT seq, field, salt, text FROM kept_text ORDER BY seq, field";

    private final Db db;
    private final View view;
    private final LongConsumer progress;
    private final Misfits misfits;
    private final Erasures erasures = new Erasures();
    private final LabelCheck labels = new LabelCheck();
    private final AuthorCheck authors;
    private final MerkleFrontier publicTree = new MerkleFrontier();
    private final MerkleFrontier viewTree = new MerkleFrontier();
    private final Map<Fold.Table, Long> rows = new EnumMap<>(Fold.Table.class);
    private final InStep texts;
    private final InStep assertions;
    private long last;
    private long visible;
    private boolean missing;
    private Set<Long> labelsSeen = Set.of();
    private long keptTexts;
    private long nodes;

    EntryCheck(Db db, View view, LongConsumer progress, Misfits misfits) {
        this.db = db;
        this.view = view;
        this.progress = progress;
        this.misfits = misfits;
        this.authors = new AuthorCheck(db);
        this.texts = new InStep(() -> db.query(TEXTS));
        this.assertions = new InStep(() -> db.query(Fold.joined()));
    }

    void run() {
        labelsSeen = labelsSeen();
        erasures.read(db);
        try (Opening entries = new Opening(db.query(ENTRIES));
                texts;
                assertions) {
            for (List<StoredEntry> rows = next(entries); !rows.isEmpty(); rows = next(entries)) {
                rows.forEach(this::checkNext);
            }
        }
        if (missing || authors.skipped()) {
            misfits.addOutside();
        }
        labels.requireRows(db, view.clearance(), misfits);
        authors.requireRows(misfits);
    }

    private void checkNext(StoredEntry row) {
        boolean seen = isSeen(row);
        Consumer<String> problems = seen ? problemsOf(visible) : problem -> misfits.addOutside();
        try {
            if (row.body().isPresent()) {
                check(row, row.body().get(), seen, problems);
            } else {
                problems.accept("its bytes do not read as an entry");
                last = Math.max(last + 1, row.seq());
            }
        } catch (Misfits.TooMany e) {
            throw e;
        } catch (RuntimeException e) {
            // Damaged bytes may make any reader stumble; that it did is the finding.
            problems.accept(String.valueOf(e.getMessage()));
        }
        if (seen) {
            progress.accept(++visible);
        }
    }

    // Bytes that fit their id say who may see them. Of others, both bytes and label have to agree to it.
    private boolean isSeen(StoredEntry row) {
        boolean bySelf = row.body()
                .map(EntryBody::sensitivity)
                .map(view.clearance()::sees)
                .orElse(true);
        return bySelf && ((row.body().isPresent() && row.fitsId()) || labelsSeen.contains(row.label()));
    }

    private Set<Long> labelsSeen() {
        Set<Long> seen = new HashSet<>();
        try (Query query = db.query("SELECT number, name FROM label")) {
            while (query.next()) {
                if (sees(query.findText(2).orElse(""))) {
                    seen.add(query.number(1));
                }
            }
        }
        return seen;
    }

    private boolean sees(String sensitivity) {
        try {
            return view.clearance().sees(Sensitivity.parse(sensitivity));
        } catch (IllegalArgumentException e) {
            // A damaged name is nobody's; that it does not fit is found with the labels.
            return false;
        }
    }

    private List<StoredEntry> next(Opening entries) {
        try {
            return entries.next();
        } catch (LedgerException e) {
            misfits.add(new Misfit("table entry", "it cannot be read to its end: " + e.getMessage()));
            return List.of();
        }
    }

    private void check(StoredEntry row, EntryBody body, boolean seen, Consumer<String> problems) {
        Digest id = row.digest();
        long seq = number(row.seq(), problems);
        // The trees are over what the bytes say, unless they are changed bytes of an entry that was not public.
        boolean isPublic = body.sensitivity().equals(Sensitivity.PUBLIC) && (row.fitsId() || row.label() == 0);
        long publicBefore = publicTree.size();
        if (isPublic) {
            publicTree.add(id, (level, index, hash) -> checkNode(problems, level, index, hash));
        }
        if (seen && (view.at().isEmpty() || viewTree.size() < view.at().getAsLong())) {
            viewTree.add(id, (level, index, hash) -> {});
        }
        long label = labels.number(body.sensitivity());
        if (label != row.label()) {
            problems.accept("its label is not that of " + body.sensitivity());
        }
        if (publicBefore != row.publicBefore()) {
            problems.accept("public entries before: expected " + publicBefore + ", found another count");
        }
        if (!row.fitsId()) {
            problems.accept("the digest of its bytes is " + id + ", which is not its id");
        }
        authors.check(row.author(), label, Entries.digestOf(body, "author"), erasures, problems);
        checkTexts(seq, body, problems);
        Fold.rowOf(seq, label, body, this::seqOf).ifPresent(expected -> checkRow(expected, problems));
    }

    // A number left out is an entry left out; if it was public, the count of public entries tells it as well.
    private long number(long stored, Consumer<String> problems) {
        long expected = last + 1;
        if (stored >= expected) {
            missing |= stored > expected;
            last = stored;
        } else {
            problems.accept("its number does not follow that of the entry before");
            last = expected;
        }
        return last;
    }

    private long seqOf(Digest id) {
        long seq = Writer.seqOf(db, id);
        if (seq >= last) {
            throw new LedgerException("it refers to entry '" + id + "', which is not before it");
        }
        return seq;
    }

    private void checkTexts(long seq, EntryBody body, Consumer<String> problems) {
        boolean any = body.digests().size() > 1;
        if (!texts.goTo(seq) && !any) {
            return;
        }
        Map<String, Digest> expected = new HashMap<>(body.digests());
        expected.remove("author");
        for (boolean more = texts.goTo(seq); more; more = texts.goOn()) {
            keptTexts++;
            checkText(seq, texts.row(), expected, problems);
        }
        for (String field : expected.keySet()) {
            if (!erasures.ofText(seq, field)) {
                problems.accept("the text '" + field + "' is missing and was not erased");
            }
        }
    }

    private void checkText(long seq, Query row, Map<String, Digest> expected, Consumer<String> problems) {
        List<@Nullable Object> values = row.values(4);
        String field = row.text(2);
        Digest digest = expected.remove(field);
        if (digest == null) {
            problems.accept(
                    Action.Redact.FIELDS.contains(field)
                            ? "a text '" + field + "' is kept that the entry does not have"
                            : "a text is kept under a name that no text has");
        } else if (!Sealed.fits(db.dialect(), values.get(2), values.get(3), row.bytes(4), digest)) {
            problems.accept("the kept text '" + field + "' does not fit its digest " + digest);
        } else if (erasures.ofText(seq, field)) {
            problems.accept("the text '" + field + "' was erased, but it is kept");
        }
    }

    private void checkRow(Fold.Row row, Consumer<String> problems) {
        rows.merge(row.table(), 1L, Long::sum);
        if (row.table() == Fold.Table.ASSERTION) {
            Optional<String> joined = row.findJoined(db.dialect());
            if (assertions.goTo(row.seq())
                    && joined.isPresent()
                    && joined.get().equals(assertions.row().stored(2))) {
                return;
            }
        }
        checkByKey(row, problems);
    }

    private void checkByKey(Fold.Row row, Consumer<String> problems) {
        try (Query query = db.query(row.table().select(), row.key())) {
            String where = "its row in table " + row.table().word();
            if (!query.next()) {
                problems.accept(where + " is missing");
                return;
            }
            List<@Nullable Object> found = query.values(row.table().columns);
            if (!found.equals(row.values())) {
                problems.accept(where + " differs in " + differences(row, found));
            } else if (row.table() == Fold.Table.ASSERTION && !assertions.goTo(row.seq())) {
                problems.accept(where + " is found by its key, but not in the order of the table");
            }
        }
    }

    private void checkNode(Consumer<String> problems, int level, long index, Digest hash) {
        if (!Trees.isKept(level)) {
            return;
        }
        nodes++;
        try (Query query =
                db.query("SELECT level, number, hash FROM node WHERE level = ? AND number = ?", level, index)) {
            if (!query.next()
                    || !(query.values(3).get(2) instanceof byte[] stored)
                    || !Arrays.equals(stored, hash.toBytes())) {
                problems.accept("the public tree's node " + level + "/" + index + " that it completes is not " + hash);
            }
        }
    }

    // What is found instead may be the row of another entry, and numbers run over all entries: neither is said.
    private static String differences(Fold.Row row, List<@Nullable Object> found) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            Object expected = row.values().get(i);
            if (!Objects.equals(expected, found.get(i))) {
                differences.add("column " + (i + 1)
                        + (expected instanceof Long
                                ? ""
                                : ", which should hold " + (expected == null ? "nothing" : "'" + expected + "'")));
            }
        }
        return String.join("; ", differences);
    }

    private Consumer<String> problemsOf(long position) {
        return problem -> misfits.add(new Misfit("entry " + position, problem));
    }

    Head head() {
        return new Head(viewTree.size(), viewTree.root());
    }

    /** How many entries the view's clearance sees. */
    long visible() {
        return visible;
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
                    if (StoredEntry.findBody(query.bytes(2))
                                    .map(EntryBody::action)
                                    .orElse(null)
                            instanceof Action.Redact redaction) {
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
