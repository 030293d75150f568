package org.sisterledger.reading.places;

import java.util.Arrays;
import java.util.List;

/**
 * Names as a double-array trie over the codes of {@link Folding}: a step from a state by a code is one addition and one
 * comparison, whatever the number of names. State 0 is the beginning.
 *
 * @see <a href="https://doi.org/10.1109/32.31365">Aoe 1989, an efficient digital search algorithm by using a double-array structure</a>
 */
final class NameTrie {
    /** No such state. */
    static final int NOWHERE = -1;

    private static final int END = Folding.CODES;
    private static final int WIDTH = Folding.CODES + 1;
    private static final int FREE = -1;

    private final int[] base;
    private final int[] check;

    NameTrie(int[] base, int[] check) {
        this.base = base;
        this.check = check;
    }

    int[] base() {
        return base;
    }

    int[] check() {
        return check;
    }

    /** The state behind a state and a code; {@link #NOWHERE} if no name goes on so. */
    int next(int state, int code) {
        int to = base[state] + code;
        return to < check.length && check[to] == state ? to : NOWHERE;
    }

    /** The number of the name that ends at a state; {@link #NOWHERE} if none does. */
    int nameAt(int state) {
        int to = base[state] + END;
        return to < check.length && check[to] == state ? -base[to] - 1 : NOWHERE;
    }

    /** The number of a name, as its codes; {@link #NOWHERE} if it is not among the names. */
    int find(String codes) {
        int state = 0;
        for (int i = 0; i < codes.length() && state != NOWHERE; i++) {
            state = next(state, codes.charAt(i));
        }
        return state == NOWHERE ? NOWHERE : nameAt(state);
    }

    /**
     * A trie of names; the first has the number 0.
     *
     * @param names codes as characters, ascending, without repeats
     */
    static NameTrie of(List<String> names) {
        return new Building(names).build();
    }

    /** Places the children of each state where all their cells are free. */
    private static final class Building {
        private final List<String> names;
        private int[] base = new int[1 << 16];
        private int[] check = new int[1 << 16];
        private int used = 1;
        private int firstFree = 1;

        Building(List<String> names) {
            this.names = names;
            Arrays.fill(check, FREE);
            // No state has the beginning for its parent's child.
            check[0] = Integer.MIN_VALUE;
        }

        NameTrie build() {
            if (!names.isEmpty()) {
                place(0, 0, names.size(), 0);
            }
            // Every state can be asked for every code without leaving the arrays by much.
            int length = used + WIDTH;
            return new NameTrie(Arrays.copyOf(base, length), Arrays.copyOf(check, length));
        }

        // The names from..to share what leads to the state; it is as long as the depth.
        private void place(int state, int from, int to, int depth) {
            int[] codes = new int[WIDTH];
            int[] starts = new int[WIDTH + 1];
            int children = 0;
            for (int i = from; i < to; i++) {
                String name = names.get(i);
                int code = depth == name.length() ? END : name.charAt(depth);
                if (children == 0 || codes[children - 1] != code) {
                    codes[children] = code;
                    starts[children++] = i;
                }
            }
            starts[children] = to;
            // The end sorts before the letters, and has the highest code.
            int root = findRoot(codes, children);
            base[state] = root;
            for (int i = 0; i < children; i++) {
                check[root + codes[i]] = state;
                used = Math.max(used, root + codes[i] + 1);
            }
            for (int i = 0; i < children; i++) {
                if (codes[i] == END) {
                    base[root + END] = -starts[i] - 1;
                } else {
                    place(root + codes[i], starts[i], starts[i + 1], depth + 1);
                }
            }
        }

        private int findRoot(int[] codes, int children) {
            int lowest = codes[0];
            for (int i = 1; i < children; i++) {
                lowest = Math.min(lowest, codes[i]);
            }
            int at = Math.max(firstFree, lowest);
            int full = 0;
            int seen = 0;
            while (true) {
                grow(at + 2 * WIDTH);
                seen++;
                if (check[at] != FREE) {
                    full++;
                } else if (isFree(at - lowest, codes, children)) {
                    break;
                }
                at++;
            }
            // Where nearly all is full there is no use in looking again.
            if (full >= seen * 0.95) {
                firstFree = at;
            }
            return at - lowest;
        }

        private boolean isFree(int root, int[] codes, int children) {
            for (int i = 0; i < children; i++) {
                if (check[root + codes[i]] != FREE) {
                    return false;
                }
            }
            return true;
        }

        private void grow(int length) {
            if (length > base.length) {
                int old = check.length;
                base = Arrays.copyOf(base, length * 3 / 2);
                check = Arrays.copyOf(check, length * 3 / 2);
                Arrays.fill(check, old, check.length, FREE);
            }
        }
    }
}
