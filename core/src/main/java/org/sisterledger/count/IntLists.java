package org.sisterledger.count;

/**
 * A column of lists: each row has as many items as it likes, an item being a number or two. Rows count from 0.
 *
 * @param ends where the items of a row end
 * @param first the first number of each item
 * @param second the second number of each item; empty if items have one
 */
record IntLists(IntColumn ends, IntColumn first, IntColumn second) {
    int size() {
        return ends.size();
    }

    /** The number of the first item of a row. */
    int from(int row) {
        return ends.before(row);
    }

    /** The number behind that of the last item of a row. */
    int to(int row) {
        return ends.get(row);
    }

    IntLists withSecond(IntColumn other) {
        return new IntLists(ends, first, other);
    }

    /** Rows of two columns in a new order, see {@link Splice}. */
    static IntLists picked(IntLists old, IntLists fresh, int[] source) {
        int[] ends = new int[source.length];
        int size = 0;
        for (int row = 0; row < source.length; row++) {
            int from = source[row];
            size += from >= 0 ? old.to(from) - old.from(from) : fresh.to(~from) - fresh.from(~from);
            ends[row] = size;
        }
        boolean pairs = old.second.size() + fresh.second.size() > 0;
        int[] first = new int[size];
        int[] second = new int[pairs ? size : 0];
        int at = 0;
        for (int from : source) {
            IntLists lists = from >= 0 ? old : fresh;
            int row = from >= 0 ? from : ~from;
            int end = lists.to(row);
            for (int item = lists.from(row); item < end; item++) {
                first[at] = lists.first.get(item);
                if (pairs) {
                    second[at] = lists.second.get(item);
                }
                at++;
            }
        }
        return new IntLists(new IntColumn(ends), new IntColumn(first), new IntColumn(second));
    }

    /** Gathers lists. */
    static final class Builder {
        private final IntColumn.Builder ends = new IntColumn.Builder();
        private final IntColumn.Builder first = new IntColumn.Builder();
        private final IntColumn.Builder second = new IntColumn.Builder();

        void add(int item) {
            first.add(item);
        }

        void add(int one, int other) {
            first.add(one);
            second.add(other);
        }

        void endRow() {
            ends.add(first.size());
        }

        IntLists finish() {
            return new IntLists(ends.finish(), first.finish(), second.finish());
        }
    }
}
