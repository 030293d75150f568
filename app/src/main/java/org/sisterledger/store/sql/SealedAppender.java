package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.proof.Digest;

/** Takes the entries of another store as they are, inside a transaction. */
final class SealedAppender {
    private record RuleUse(Digest rule, Sensitivity by) {}

    private final Db db;
    private final Targets targets;
    private final Writer writer;
    private final Set<RuleUse> rules = new HashSet<>();
    private final List<Digest> appended = new ArrayList<>();
    private final Set<Digest> known = new HashSet<>();
    private int repeated;
    private boolean erased;

    SealedAppender(Db db, Writer writer) {
        this.db = db;
        this.targets = new Targets(db);
        this.writer = writer;
    }

    Receipt append(List<SealedEntry> entries) {
        List<Digest> ids = entries.stream().map(SealedEntry::id).toList();
        known.addAll(listKnown(ids));
        for (int i = 0; i < entries.size(); i++) {
            SealedEntry entry = entries.get(i);
            Digest id = ids.get(i);
            try {
                append(entry, id);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Entry " + (i + 1) + " of " + entries.size() + ", '" + id + "': " + e.getMessage(), e);
            }
        }
        return new Receipt(appended, repeated);
    }

    private void append(SealedEntry entry, Digest id) {
        if (!known.add(id)) {
            repeated++;
            return;
        }
        EntryBody body = entry.open();
        Optional<Targets.Target> target = findTarget(body);
        writer.writeSealed(entry, body, id);
        appended.add(id);
        if (body.action() instanceof Action.Redact redaction) {
            erased |= Redactor.eraseTexts(db, target.orElseThrow().seq(), redaction.fields());
        }
    }

    private Set<Digest> listKnown(List<Digest> ids) {
        Set<Digest> found = new HashSet<>();
        for (int from = 0; from < ids.size(); from += Chunks.MOST) {
            List<Digest> chunk = ids.subList(from, Math.min(from + Chunks.MOST, ids.size()));
            String marks = String.join(",", Collections.nCopies(chunk.size(), "?"));
            Object[] bytes = chunk.stream().map(Digest::toBytes).toArray();
            try (Query query = db.query("SELECT id FROM entry WHERE id IN (" + marks + ")", bytes)) {
                while (query.next()) {
                    found.add(query.digest(1));
                }
            }
        }
        return found;
    }

    private Optional<Targets.Target> findTarget(EntryBody body) {
        Sensitivity by = body.sensitivity();
        if (!(body.action() instanceof Action.Assert asserted)) {
            return targets.findTarget(body.action(), by);
        }
        asserted.rule()
                .map(rule -> new RuleUse(rule, by))
                .filter(rules::add)
                .ifPresent(use -> targets.requireRule(use.rule(), by));
        return Optional.empty();
    }

    /** Whether texts were erased that were kept here, so that their bytes may still be in free space. */
    boolean erased() {
        return erased;
    }
}
