package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.EntryCodec;
import org.sisterledger.proof.Digest;

/** A row of the table of entries, with what its bytes say and hash to. */
final class StoredEntry {
    private final long seq;
    private final long label;
    private final long publicBefore;
    private final long author;
    private final byte[] id;
    private final byte[] bytes;
    private Digest digest = Digest.ofBytes(new byte[0]);
    private Optional<EntryBody> body = Optional.empty();

    private StoredEntry(Query query) {
        this.seq = query.number(1);
        this.label = query.number(2);
        this.publicBefore = query.number(3);
        this.author = query.number(4);
        this.id = query.findBytes(5).orElse(new byte[0]);
        this.bytes = query.findBytes(6).orElse(new byte[0]);
    }

    /** The next rows of {@code SELECT seq, label, public_before, author, id, body}; none at the end. */
    static List<StoredEntry> read(Query query, int most) {
        List<StoredEntry> rows = new ArrayList<>(most);
        while (rows.size() < most && query.next()) {
            rows.add(new StoredEntry(query));
        }
        return rows;
    }

    /** Hashes and reads the bytes of each. */
    static List<StoredEntry> open(List<StoredEntry> rows) {
        for (StoredEntry row : rows) {
            row.digest = Digest.ofLeaf(row.bytes);
            row.body = findBody(row.bytes);
        }
        return rows;
    }

    /** What bytes say; empty if they are not those of an entry. */
    static Optional<EntryBody> findBody(byte[] bytes) {
        try {
            return Optional.of(EntryCodec.decode(bytes));
        } catch (RuntimeException e) {
            // What its bytes are is not said: nobody knows who may see them.
            return Optional.empty();
        }
    }

    long seq() {
        return seq;
    }

    long label() {
        return label;
    }

    long publicBefore() {
        return publicBefore;
    }

    long author() {
        return author;
    }

    /** The leaf hash of the bytes. */
    Digest digest() {
        return digest;
    }

    /** Whether the id that is stored is the hash of the bytes. */
    boolean fitsId() {
        return Arrays.equals(id, digest.toBytes());
    }

    /** What the bytes say; empty if they are not those of an entry. */
    Optional<EntryBody> body() {
        return body;
    }
}
