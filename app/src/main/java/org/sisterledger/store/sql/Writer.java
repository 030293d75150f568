package org.sisterledger.store.sql;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.EntryCodec;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.ledger.Salts;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.ledger.SealedText;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.MerkleFrontier;

/** Writes entries with their texts, derived rows and subtrees. One for each transaction. */
final class Writer {
    private record Author(long number, Digest digest) {}

    private record AuthorKey(int label, String name) {}

    private record SealedKey(int label, Digest digest) {}

    private final Db db;
    private final Salts salts;
    private final Instant at;
    private final Labels labels;
    private final MerkleFrontier frontier;
    private final Map<AuthorKey, Author> authors = new HashMap<>();
    private final Map<SealedKey, Long> sealedAuthors = new HashMap<>();
    private final Set<Digest> ids = new HashSet<>();
    private final boolean sameInstant;
    private long lastSeq;

    Writer(Db db, Salts salts, Instant at) {
        this.db = db;
        this.salts = salts;
        this.at = at;
        this.labels = Labels.read(db);
        this.lastSeq = db.number("SELECT max(seq) FROM entry");
        long publicEntries = db.number(
                "SELECT public_before + CASE WHEN label = 0 THEN 1 ELSE 0 END FROM entry WHERE seq = ?", lastSeq);
        this.frontier = new Trees(db).publicFrontier(publicEntries);
        this.sameInstant = isAtOrAfter(at);
    }

    Labels labels() {
        return labels;
    }

    /** Writes an entry that was found fit; returns its id. */
    Digest write(Draft draft) {
        int label = labels.number(draft.sensitivity());
        long seq = lastSeq + 1;
        Author author = author(label, draft.sensitivity(), draft.author());
        SortedMap<String, Digest> digests = new TreeMap<>();
        for (Map.Entry<String, String> text : EntryBody.textsOf(draft).entrySet()) {
            boolean isAuthor = text.getKey().equals("author");
            digests.put(text.getKey(), isAuthor ? author.digest() : keep(seq, draft.sensitivity(), text));
        }
        EntryBody body = new EntryBody(draft.action(), digests, at, draft.sensitivity(), 0);
        byte[] bytes = EntryCodec.encode(body);
        Digest id = Digest.ofLeaf(bytes);
        while (isTaken(id)) {
            body = new EntryBody(draft.action(), digests, at, draft.sensitivity(), body.again() + 1);
            bytes = EntryCodec.encode(body);
            id = Digest.ofLeaf(bytes);
        }
        insert(body, label, author.number(), id, bytes);
        return id;
    }

    // Bytes name the instant: entries before it have other ids, and those of this transaction are known.
    private boolean isTaken(Digest id) {
        boolean fresh = ids.add(id);
        return !fresh || (sameInstant && db.exists("SELECT 1 FROM entry WHERE id = ?", new Object[] {id.toBytes()}));
    }

    private boolean isAtOrAfter(Instant instant) {
        try (Query query = db.query("SELECT body FROM entry WHERE seq = ?", lastSeq)) {
            return query.next() && !Entries.decode(db, query.bytes(1)).at().isBefore(instant);
        }
    }

    /** Writes an entry of another store as it is. */
    void writeSealed(SealedEntry entry, EntryBody body, Digest id) {
        int label = labels.number(body.sensitivity());
        long author =
                sealedAuthor(label, body, Optional.ofNullable(entry.texts().get("author")));
        entry.texts().forEach((field, text) -> {
            if (!field.equals("author")) {
                keep(lastSeq + 1, field, text);
            }
        });
        insert(body, label, author, id, entry.toBytes());
    }

    private void insert(EntryBody body, int label, long author, Digest id, byte[] bytes) {
        long seq = ++lastSeq;
        db.later(
                "INSERT INTO entry (seq, label, public_before, author, id, body) VALUES (?, ?, ?, ?, ?, ?)",
                seq,
                label,
                frontier.size(),
                author,
                id.toBytes(),
                bytes);
        Fold.rowOf(seq, label, body, target -> seqOf(db, target))
                .ifPresent(row -> db.later(row.table().insert(), row.values().toArray()));
        if (label == 0) {
            frontier.add(id, this::keepSubtree);
        }
    }

    /** The seq of an entry. */
    static long seqOf(Db db, Digest id) {
        long seq = db.number("SELECT seq FROM entry WHERE id = ?", new Object[] {id.toBytes()});
        if (seq == 0) {
            throw new LedgerException("the entry '" + id + "' that another refers to is missing");
        }
        return seq;
    }

    private void keepSubtree(int level, long index, Digest hash) {
        if (Trees.isKept(level)) {
            db.later("INSERT INTO node (level, number, hash) VALUES (?, ?, ?)", level, index, hash.toBytes());
        }
    }

    private Digest keep(long seq, Sensitivity sensitivity, Map.Entry<String, String> text) {
        SealedText kept = new SealedText(salts.next(sensitivity, text.getKey(), text.getValue()), text.getValue());
        keep(seq, text.getKey(), kept);
        return kept.digest();
    }

    private void keep(long seq, String field, SealedText text) {
        db.later(
                "INSERT INTO kept_text (seq, field, salt, text) VALUES (?, ?, ?, ?)",
                seq,
                field,
                text.salt().toBytes(),
                text.text());
    }

    private Author author(int label, Sensitivity sensitivity, String name) {
        return authors.computeIfAbsent(new AuthorKey(label, name), key -> findOrAdd(label, sensitivity, name));
    }

    private Author findOrAdd(int label, Sensitivity sensitivity, String name) {
        try (Query query = db.query(
                "SELECT number, digest FROM author WHERE label = ? AND name = ? ORDER BY number LIMIT 1",
                label,
                name)) {
            if (query.next()) {
                return new Author(query.number(1), query.digest(2));
            }
        }
        SealedText sealed = new SealedText(salts.next(sensitivity, "author", name), name);
        return new Author(add(label, sealed.digest(), Optional.of(sealed)), sealed.digest());
    }

    // One digest is one author: a name that was erased here does not come back with a later entry.
    private long sealedAuthor(int label, EntryBody body, Optional<SealedText> sealed) {
        Digest digest = Entries.digestOf(body, "author");
        return sealedAuthors.computeIfAbsent(new SealedKey(label, digest), key -> {
            long known =
                    db.number("SELECT min(number) FROM author WHERE digest = ? AND label = ?", digest.toBytes(), label);
            return known > 0 ? known : add(label, digest, sealed);
        });
    }

    private long add(int label, Digest digest, Optional<SealedText> sealed) {
        long number = db.number("SELECT max(number) FROM author") + 1;
        db.update(
                "INSERT INTO author (number, label, name, salt, digest) VALUES (?, ?, ?, ?, ?)",
                number,
                label,
                sealed.map(SealedText::text).orElse(null),
                sealed.map(text -> text.salt().toBytes()).orElse(null),
                digest.toBytes());
        return number;
    }
}
