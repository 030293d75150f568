package org.sisterledger.store.sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.Salts;
import org.sisterledger.proof.Digest;
import org.sisterledger.time.Edtf;

/** Takes the drafts of one batch, one after the other, inside a transaction. */
final class Appender {
    private final Db db;
    private final Targets targets;
    private final Writer writer;
    private final List<Digest> appended = new ArrayList<>();
    private final Map<Sensitivity, String> repeats = new HashMap<>();
    private final Set<RuleUse> rules = new HashSet<>();
    private Optional<Repeats> known = Optional.empty();
    private int repeated;

    Appender(Db db, Salts salts, Instant at) {
        this.db = db;
        this.targets = new Targets(db);
        this.writer = new Writer(db, salts, at);
    }

    Receipt append(List<Draft> batch) {
        if (batch.size() > 1 && batch.stream().allMatch(Appender::changesNoState)) {
            known = Optional.of(Repeats.read(db, writer.labels(), batch));
        }
        for (int i = 0; i < batch.size(); i++) {
            Draft draft = batch.get(i);
            try {
                append(draft);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Draft " + (i + 1) + " of " + batch.size() + ", "
                                + draft.action().word() + ": " + e.getMessage(),
                        e);
            }
        }
        return new Receipt(appended, repeated);
    }

    private static boolean changesNoState(Draft draft) {
        return draft.action() instanceof Action.Assert
                || draft.action() instanceof Action.Propose
                || draft.action() instanceof Action.DeclareRule;
    }

    private void append(Draft draft) {
        switch (draft.action()) {
            case Action.Assert a -> {
                a.rule()
                        .map(rule -> new RuleUse(rule, draft.sensitivity()))
                        .filter(rules::add)
                        .ifPresent(use -> require(use, draft));
                appendNew(draft, a.assertion());
            }
            case Action.Propose a -> appendNew(draft, a.assertion());
            case Action.Retract a -> appendOn(a.target(), draft);
            case Action.Accept a -> appendOn(a.target(), draft);
            case Action.Reject a -> appendOn(a.target(), draft);
            case Action.Unmerge a -> {
                appendOn(a.target(), draft);
                targets.noteMerging(draft);
            }
            case Action.Approve a -> appendOn(a.target(), draft);
            case Action.DeclareRule a -> appendNew(draft, a);
            case Action.Decide a -> write(draft);
            case Action.Merge a -> {
                targets.requireApart(a, draft);
                write(draft);
                targets.noteMerging(draft);
            }
            case Action.Classify a -> classify(a, draft);
            case Action.Redact a ->
                throw new IllegalArgumentException("Expected no REDACT in a batch: what it erases has to go at once."
                        + " Redact the entry '" + a.target() + "' by itself.");
        }
    }

    private record RuleUse(Digest rule, Sensitivity by) {}

    private void require(RuleUse use, Draft draft) {
        try {
            targets.require(use.rule(), draft);
        } catch (IllegalArgumentException e) {
            rules.remove(use);
            throw e;
        }
    }

    private void appendOn(Digest target, Draft draft) {
        targets.require(target, draft);
        write(draft);
    }

    private void appendNew(Draft draft, Assertion assertion) {
        if (isRepeated(assertion, draft.sensitivity())) {
            repeated++;
        } else {
            write(draft);
        }
    }

    // Two imports that begin at once declare one rule. Bodies are few that hold its name: assertions name it by its id.
    private void appendNew(Draft draft, Action.DeclareRule rule) {
        if (writer.labels().isKnown(draft.sensitivity()) && isDeclared(rule, draft.sensitivity())) {
            repeated++;
        } else {
            write(draft);
        }
    }

    private boolean isDeclared(Action.DeclareRule rule, Sensitivity sensitivity) {
        try (Query query = db.query(
                "SELECT e.body FROM entry e WHERE e.label = ? AND "
                        + db.dialect().declaresRule() + " AND " + db.dialect().contains("e.body"),
                writer.labels().number(sensitivity),
                rule.name().getBytes(StandardCharsets.UTF_8))) {
            while (query.next()) {
                if (Entries.decode(db, query.bytes(1)).action().equals(rule)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void write(Draft draft) {
        appended.add(writer.write(draft));
    }

    // Readers who lose sight of the assertion see a plain retraction, those who keep or gain it see it under the new
    // sensitivity. The classification names both, so only those who see both see it; between compartments nobody does.
    private void classify(Action.Classify classify, Draft draft) {
        Targets.Target target = targets.require(classify.target(), draft);
        Sensitivity old = draft.sensitivity();
        boolean wider = Labels.readersOf(old).sees(classify.to());
        boolean narrower = Labels.readersOf(classify.to()).sees(old);
        if (!wider) {
            write(new Draft(new Action.Retract(classify.target()), draft.author(), Optional.empty(), old));
        }
        if (wider || narrower) {
            write(new Draft(classify, draft.author(), draft.reason(), wider ? old : classify.to()));
        }
        Assertion assertion = EntryBody.findAssertion(target.body().actionWith(Entries.texts(db, target.seq())))
                .orElseThrow();
        boolean noteErased = assertion.note().equals(Optional.of(EntryBody.ERASED));
        Action restated = new Action.Assert(
                noteErased ? assertion.withoutNote() : assertion, ruleFor(classify.to(), target.body()));
        Optional<String> reason = wider || narrower ? Optional.empty() : draft.reason();
        appendNew(new Draft(restated, draft.author(), reason, classify.to()), assertion);
    }

    // The rule stays named if the new readers may see it.
    private Optional<Digest> ruleFor(Sensitivity to, EntryBody body) {
        if (!(body.action() instanceof Action.Assert asserted)) {
            return Optional.empty();
        }
        return asserted.rule()
                .filter(rule -> db.exists(
                        "SELECT 1 FROM entry e WHERE e.id = ? AND e.label IN ("
                                + Labels.read(db).seenBy(Labels.readersOf(to)) + ")",
                        new Object[] {rule.toBytes()}));
    }

    private boolean isRepeated(Assertion assertion, Sensitivity sensitivity) {
        if (known.isPresent()) {
            return known.get().isRepeated(assertion, sensitivity);
        }
        if (!writer.labels().isKnown(sensitivity)) {
            return false;
        }
        boolean personal = assertion.property().personal();
        @Nullable String text = assertion.value() instanceof Value.Known known ? known.text() : null;
        return db.exists(
                repeats.computeIfAbsent(sensitivity, this::repeatSql),
                assertion.subject().toString(),
                assertion.property().name(),
                Fold.form(assertion, personal),
                text,
                assertion.source().document().toString(),
                assertion.source().locator().orElse(null),
                assertion.valid().map(Edtf::text).orElse(null),
                assertion.asOf().map(Edtf::text).orElse(null));
    }

    private String repeatSql(Sensitivity sensitivity) {
        Labels labels = writer.labels();
        return "SELECT 1 FROM assertion a WHERE a.subject = ? AND a.property = ? AND a.form = ? AND CASE a.form"
                + " WHEN 'outside' THEN (SELECT k.text FROM kept_text k WHERE k.seq = a.seq AND k.field = 'value')"
                + " ELSE a.value END IS NOT DISTINCT FROM ? AND a.document = ? AND a.locator IS NOT DISTINCT FROM ?"
                + " AND a.valid IS NOT DISTINCT FROM ? AND a.as_of IS NOT DISTINCT FROM ?"
                + " AND a.label = " + labels.number(sensitivity)
                + " AND NOT EXISTS (SELECT 1 FROM change c WHERE c.target = a.seq"
                + " AND c.what IN ('RETRACT', 'CLASSIFY', 'REJECT') AND c.label IN ("
                + labels.seenBy(Labels.readersOf(sensitivity)) + "))";
    }
}
