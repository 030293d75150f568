package org.sisterledger.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Salts;

/** Erases texts and their salts from the tables, and has the store rewrite what may hold their old bytes. */
final class Redactor {
    private static final int LEAST_PART = 8;
    private static final int MOST_OTHERS = 20;

    private final SqlLedger ledger;
    private final Db db;
    private final Salts salts;

    Redactor(SqlLedger ledger, Db db, Salts salts) {
        this.ledger = ledger;
        this.db = db;
        this.salts = salts;
    }

    /** Erases; returns what is beyond reach, in words. */
    List<String> redact(Action.Redact redaction, String author, String reason, Instant at) {
        List<String> beyond = new ArrayList<>(db.transact(() -> erase(redaction, author, reason, at)));
        ledger.rewrite().ifPresent(beyond::add);
        beyond.add("Entries that readers of this one need not see: look for the text with every clearance there is.");
        beyond.addAll(ledger.listCopies());
        beyond.add("Exports, reports and pages made from the record before, and caches of those who fetched them.");
        beyond.add("The document or table that the text was imported from: the next import brings it back.");
        beyond.add("Blocks that the disk has not yet written anew (solid-state disks, journalling file systems).");
        return beyond;
    }

    private List<String> erase(Action.Redact redaction, String author, String reason, Instant at) {
        Sensitivity sensitivity = sensitivityOf(redaction);
        Draft draft = new Draft(redaction, author, Optional.of(reason), sensitivity);
        Targets.Target target = new Targets(db).require(redaction.target(), draft);
        Map<String, String> texts = Entries.texts(db, target.seq());
        for (String field : redaction.fields()) {
            boolean there = field.equals("author") ? target.authorName().isPresent() : texts.containsKey(field);
            if (!there) {
                throw new IllegalArgumentException("Expected a text to erase, got '" + field + "': entry '"
                        + redaction.target() + "' has none, or it is erased already.");
            }
        }
        Map<String, String> erased = new TreeMap<>();
        for (String field : redaction.fields()) {
            Optional<String> text =
                    field.equals("author") ? target.authorName() : Optional.ofNullable(texts.get(field));
            text.ifPresent(words -> erased.put(field, words));
        }
        new Writer(db, salts, at).write(draft);
        eraseTexts(db, target.seq(), redaction.fields());
        String seen = Labels.read(db).seenBy(Labels.readersOf(sensitivity));
        List<String> beyond = new ArrayList<>();
        erased.forEach((field, text) -> beyond.addAll(listOthers(field, text, seen)));
        return beyond;
    }

    /** Erases texts of an entry that are still kept; returns whether there were any. */
    static boolean eraseTexts(Db db, long seq, List<String> fields) {
        int rows = 0;
        for (String field : fields) {
            rows += field.equals("author")
                    ? db.update(
                            "UPDATE author SET name = NULL, salt = NULL WHERE name IS NOT NULL AND number ="
                                    + " (SELECT author FROM entry WHERE seq = ?)",
                            seq)
                    : db.update("DELETE FROM kept_text WHERE seq = ? AND field = ?", seq, field);
        }
        return rows > 0;
    }

    // Short texts, such as a single letter, stand in many others by chance: of them only the same counts.
    private List<String> listOthers(String field, String text, String labels) {
        String same = text.length() < LEAST_PART ? "%s = ?" : db.dialect().contains("%s");
        List<String> others = new ArrayList<>();
        int more = 0;
        try (Query query = db.query(
                "SELECT e.id, 'author' FROM entry e JOIN author a ON a.number = e.author WHERE e.label IN (" + labels
                        + ") AND " + same.formatted("a.name")
                        + " UNION ALL SELECT e.id, k.field FROM entry e JOIN kept_text k ON k.seq = e.seq"
                        + " WHERE e.label IN (" + labels + ") AND " + same.formatted("k.text"),
                text,
                text)) {
            while (query.next()) {
                if (others.size() < MOST_OTHERS) {
                    others.add("Entry " + query.digest(1) + ": its " + query.text(2)
                            + " carries the text of the erased " + field + ". Redact it too.");
                } else {
                    more++;
                }
            }
        }
        if (more > 0) {
            others.add(more + " more entries that carry the text of the erased " + field
                    + ". Redact those above, then one of these to see the rest.");
        }
        return others;
    }

    // The redaction is as visible as what it redacts.
    private Sensitivity sensitivityOf(Action.Redact redaction) {
        try (Query query = db.query(
                "SELECT body FROM entry WHERE id = ?",
                new Object[] {redaction.target().toBytes()})) {
            if (query.next()) {
                return Entries.decode(db, query.bytes(1)).sensitivity();
            }
        }
        throw new IllegalArgumentException(
                "Expected the id of an entry, got '" + redaction.target() + "'. No such entry is in the record.");
    }
}
