package org.sisterledger.story;

/** Which of a row of things belong together; the least of a group stands for it. */
final class Groups {
    private final int[] parents;

    Groups(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    /** The least of the group. */
    int of(int member) {
        int root = member;
        while (parents[root] != root) {
            root = parents[root];
        }
        for (int at = member; parents[at] != root; ) {
            int next = parents[at];
            parents[at] = root;
            at = next;
        }
        return root;
    }

    boolean isJoined(int one, int other) {
        return of(one) == of(other);
    }

    void join(int one, int other) {
        int a = of(one);
        int b = of(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }
}
