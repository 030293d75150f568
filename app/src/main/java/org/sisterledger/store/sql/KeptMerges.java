package org.sisterledger.store.sql;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The merges of the scopes asked for last. Entries are only ever added, so that those of a scope stay what they are: a question
 * that takes several reads finds out once which ids mean one subject.
 */
final class KeptMerges {
    private static final int MOST = 2;

    private record Key(String labels, long last) {}

    private final Map<Key, Merges> kept = new LinkedHashMap<>(4, 0.75f, true);

    /** The merges of a scope outside a transaction that writes. Nobody changes them. */
    Merges of(Db db, Scope scope) {
        Key key = new Key(scope.labels(), scope.last());
        Merges known = kept.get(key);
        if (known == null) {
            known = Merges.read(db, scope);
            kept.put(key, known);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }
}
