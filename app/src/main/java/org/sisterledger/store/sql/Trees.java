package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.ledger.Head;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.MerkleFrontier;
import org.sisterledger.proof.MerkleTree;

/**
 * The tree of a scope. Complete subtrees of the public tree are kept on every fourth level. The trees of other readers are
 * computed from the entries they see, which takes time in proportion to their number.
 */
final class Trees {
    /** Subtrees are kept on levels that are a multiple of this. */
    static final int STRIDE = 4;

    private final Db db;

    Trees(Db db) {
        this.db = db;
    }

    Head head(Scope scope) {
        if (scope.closed() == 0) {
            return new Head(scope.position(), publicTree(scope.position()).root());
        }
        MerkleFrontier frontier = new MerkleFrontier();
        try (Query query = ids(scope)) {
            while (query.next()) {
                frontier.add(query.digest(1), (level, index, hash) -> {});
            }
        }
        return new Head(scope.position(), frontier.root());
    }

    MerkleTree tree(Scope scope) {
        if (scope.closed() == 0) {
            return publicTree(scope.position());
        }
        List<Digest> leaves = new ArrayList<>();
        try (Query query = ids(scope)) {
            while (query.next()) {
                leaves.add(query.digest(1));
            }
        }
        return MerkleTree.of(leaves);
    }

    /** The right edge of the public tree of this size. */
    MerkleFrontier publicFrontier(long size) {
        return MerkleFrontier.of(size, this::publicHash);
    }

    static boolean isKept(int level) {
        return level > 0 && level % STRIDE == 0;
    }

    private MerkleTree publicTree(long size) {
        return new MerkleTree(size, this::publicHash);
    }

    private Query ids(Scope scope) {
        return db.query("SELECT e.id FROM entry e WHERE " + scope.sees("e") + " ORDER BY e.seq");
    }

    private Digest publicHash(int level, long index) {
        if (level == 0) {
            return one(
                    "SELECT id FROM entry" + db.dialect().indexedBy("entry_public")
                            + " WHERE label = 0 AND public_before = ?",
                    index);
        }
        if (isKept(level)) {
            return one("SELECT hash FROM node WHERE level = ? AND number = ?", level, index);
        }
        return MerkleTree.node(publicHash(level - 1, 2 * index), publicHash(level - 1, 2 * index + 1));
    }

    private Digest one(String sql, Object... arguments) {
        try (Query query = db.query(sql, arguments)) {
            if (!query.next()) {
                throw Failures.damaged(db, new IllegalStateException("a hash of the tree is missing"));
            }
            return query.digest(1);
        }
    }
}
