package org.sisterledger.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.EntryCodec;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.Salt;
import org.sisterledger.store.sql.Db;
import org.sisterledger.store.sql.Fold;
import org.sisterledger.store.sql.Query;

/**
 * Brings tables of version 1 to version 2, in one transaction: columns for the digest of an author and for folded names, the form
 * {@code ref}, and the indexes over them. The tables then have the very words of the schema, so that verify finds them as if they had been
 * made anew. The entries stay as they are.
 */
final class Upgrade {
    private static final String UNIQUE = "CREATE UNIQUE INDEX author_name";
    private static final int PORTION = 5000;

    private record Change(long seq, String form, @Nullable String folded) {}

    private final Db db;

    private Upgrade(Db db) {
        this.db = db;
    }

    static void run(Db db) {
        db.transact(() -> {
            // Another process may have done it while this one waited.
            if (db.number("PRAGMA user_version") == 1) {
                new Upgrade(db).run();
            }
            return true;
        });
    }

    private void run() {
        db.execute("ALTER TABLE author ADD COLUMN digest BLOB");
        db.execute("ALTER TABLE assertion ADD COLUMN folded TEXT");
        dropUniqueness();
        addDigests();
        long last = 0;
        for (List<Change> changes = changes(last); !changes.isEmpty(); changes = changes(last)) {
            changes.forEach(change -> db.update(
                    "UPDATE assertion SET form = ?, folded = ? WHERE seq = ?",
                    change.form(),
                    change.folded(),
                    change.seq()));
            last = changes.getLast().seq();
        }
        RecordFile.SCHEMA.statements().stream().filter(Upgrade::isNew).forEach(db::execute);
        db.execute("PRAGMA user_version = " + RecordFile.VERSION);
    }

    // The rows of a unique index are those of a plain one: SQLite describes this way to lift a constraint,
    // https://www.sqlite.org/lang_altertable.html#otheralter
    private void dropUniqueness() {
        long version = db.number("PRAGMA schema_version");
        db.execute("PRAGMA writable_schema = ON");
        db.update(
                "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = 'author_name'",
                UNIQUE,
                UNIQUE.replace("UNIQUE ", ""));
        db.execute("PRAGMA schema_version = " + (version + 1));
        db.execute("PRAGMA writable_schema = OFF");
    }

    private static boolean isNew(String statement) {
        return statement.startsWith("CREATE INDEX author_digest")
                || statement.startsWith("CREATE INDEX entry_rule")
                || statement.startsWith("CREATE INDEX assertion_value")
                || statement.startsWith("CREATE INDEX assertion_folded")
                || statement.startsWith("CREATE INDEX assertion_issue")
                || statement.startsWith("CREATE INDEX assertion_statement");
    }

    // An erased name leaves its digest in the entries alone.
    private void addDigests() {
        record Author(long number, Digest digest) {}
        List<Author> authors = new ArrayList<>();
        try (Query query = db.query("SELECT w.number, w.salt, w.name, e.body FROM author w"
                + " JOIN (SELECT author, min(seq) AS first FROM entry GROUP BY author) f ON f.author = w.number"
                + " JOIN entry e ON e.seq = f.first")) {
            while (query.next()) {
                Digest digest = query.findBytes(2)
                        .map(salt -> Salt.of(salt).seal(query.text(3)))
                        .orElseGet(() -> authorOf(query.bytes(4)));
                authors.add(new Author(query.number(1), digest));
            }
        }
        authors.forEach(author -> db.update(
                "UPDATE author SET digest = ? WHERE number = ?", author.digest().toBytes(), author.number()));
    }

    private Digest authorOf(byte[] body) {
        try {
            return Optional.ofNullable(EntryCodec.decode(body).digests().get("author"))
                    .orElseThrow();
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    db.dialect().place() + ": an entry cannot be read (" + e.getMessage()
                            + "), so that the tables cannot be brought up to date. Restore the record from a backup.",
                    e);
        }
    }

    private List<Change> changes(long after) {
        List<Change> changes = new ArrayList<>();
        try (Query query = db.query(
                "SELECT seq, subject, property, value FROM assertion WHERE form = 'known' AND seq > ? ORDER BY seq LIMIT "
                        + PORTION,
                after)) {
            while (query.next()) {
                EntityId subject = EntityId.parse(query.text(2));
                Assertion assertion = new Assertion(
                        subject,
                        Property.of(subject.kind(), query.text(3)),
                        Value.of(query.text(4)),
                        Optional.empty(),
                        SourceReference.of(EntityId.parse("document:none")),
                        Grade.UNGRADED,
                        Optional.empty(),
                        Optional.empty());
                changes.add(new Change(query.number(1), Fold.form(assertion, false), Fold.folded(assertion)));
            }
        }
        return changes;
    }
}
