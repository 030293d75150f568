package org.sisterledger.store.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.time.Edtf;

/**
 * Tells assertions that stand or are proposed already. What is on record about the subjects of a batch is read at once; what
 * the batch itself adds is noted. Only for batches in which nothing changes its state.
 */
final class Repeats {
    private record Key(
            String subject,
            String property,
            String form,
            Optional<String> value,
            String document,
            Optional<String> locator,
            Optional<String> valid,
            Optional<String> asOf) {}

    private final Db db;
    private final Labels labels;
    private final Map<Sensitivity, Set<Key>> known = new HashMap<>();

    private Repeats(Db db, Labels labels) {
        this.db = db;
        this.labels = labels;
    }

    /** What the ledger has of the subjects of these drafts. */
    static Repeats read(Db db, Labels labels, List<Draft> batch) {
        Repeats repeats = new Repeats(db, labels);
        Map<Sensitivity, Set<EntityId>> subjects = new HashMap<>();
        for (Draft draft : batch) {
            EntryBody.findAssertion(draft.action())
                    .ifPresent(assertion -> subjects.computeIfAbsent(draft.sensitivity(), key -> new TreeSet<>())
                            .add(assertion.subject()));
        }
        subjects.forEach(repeats::read);
        return repeats;
    }

    private void read(Sensitivity sensitivity, Set<EntityId> subjects) {
        Set<Key> keys = new HashSet<>();
        known.put(sensitivity, keys);
        if (!labels.isKnown(sensitivity)) {
            return;
        }
        String sql = "SELECT a.subject, a.property, a.form, CASE a.form WHEN 'outside' THEN k.text ELSE a.value END,"
                + " a.document, a.locator, a.valid, a.as_of FROM assertion a"
                + " LEFT JOIN kept_text k ON a.form = 'outside' AND k.seq = a.seq AND k.field = 'value'"
                + " WHERE a.subject IN (%s) AND a.label = " + labels.number(sensitivity)
                + " AND NOT EXISTS (SELECT 1 FROM change c WHERE c.target = a.seq"
                + " AND c.what IN ('RETRACT', 'CLASSIFY', 'REJECT') AND c.label IN ("
                + labels.seenBy(Labels.readersOf(sensitivity)) + "))";
        for (List<String> chunk : Chunks.of(subjects)) {
            try (Query query = db.query(Chunks.fill(sql, chunk), chunk.toArray())) {
                while (query.next()) {
                    keys.add(new Key(
                            query.text(1),
                            query.text(2),
                            query.text(3),
                            query.findText(4),
                            query.text(5),
                            query.findText(6),
                            query.findText(7),
                            query.findText(8)));
                }
            }
        }
    }

    /** Whether an assertion is there already; if not, it is from here on. */
    boolean isRepeated(Assertion assertion, Sensitivity sensitivity) {
        return !known.computeIfAbsent(sensitivity, key -> new HashSet<>()).add(key(assertion));
    }

    private static Key key(Assertion assertion) {
        @Nullable String text = assertion.value() instanceof Value.Known value ? value.text() : null;
        return new Key(
                assertion.subject().toString(),
                assertion.property().name(),
                Fold.form(assertion, assertion.property().personal()),
                Optional.ofNullable(text),
                assertion.source().document().toString(),
                assertion.source().locator(),
                assertion.valid().map(Edtf::text),
                assertion.asOf().map(Edtf::text));
    }
}
