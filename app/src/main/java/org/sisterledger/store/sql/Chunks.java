package org.sisterledger.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.sisterledger.fact.EntityId;

/**
 * Ids in portions that fit into one statement. The last portion is filled up with its last id to a power of two, so that few
 * different statements are prepared.
 */
final class Chunks {
    /** Most ids in a portion, a power of two. */
    static final int MOST = 512;

    private Chunks() {}

    /** The ids as they stand in the tables, at most {@link #MOST} at a time. */
    static List<List<String>> of(Collection<EntityId> ids) {
        return ofTexts(ids.stream().map(EntityId::toString).toList());
    }

    /** Texts, at most {@link #MOST} at a time. */
    static List<List<String>> ofTexts(Collection<String> texts) {
        List<List<String>> chunks = new ArrayList<>();
        List<String> chunk = new ArrayList<>();
        for (String text : texts) {
            chunk.add(text);
            if (chunk.size() == MOST) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
            }
        }
        if (!chunk.isEmpty()) {
            int full = chunk.size() == 1 ? 1 : Integer.highestOneBit(chunk.size() - 1) * 2;
            chunk.addAll(Collections.nCopies(full - chunk.size(), chunk.getLast()));
            chunks.add(chunk);
        }
        return chunks;
    }

    /** The statement with as many parameters in place of {@code %s} as there are ids. */
    static String fill(String sql, List<String> chunk) {
        return sql.formatted(String.join(",", Collections.nCopies(chunk.size(), "?")));
    }
}
