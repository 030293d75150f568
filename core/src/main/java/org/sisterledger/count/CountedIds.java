package org.sisterledger.count;

import java.util.AbstractList;
import java.util.function.IntFunction;
import org.sisterledger.fact.EntityId;

/** The ids of rows of a table, made when they are asked for: a figure over the world rests on a million. Unchangeable. */
final class CountedIds extends AbstractList<EntityId> {
    private final int[] rows;
    private final IntFunction<EntityId> ids;

    CountedIds(int[] rows, IntFunction<EntityId> ids) {
        this.rows = rows;
        this.ids = ids;
    }

    @Override
    public EntityId get(int index) {
        return ids.apply(rows[index]);
    }

    @Override
    public int size() {
        return rows.length;
    }

    int[] rows() {
        return rows;
    }
}
