package org.sisterledger.count;

import java.util.PriorityQueue;

/** Keeps the numbers that were added with the largest values, so many at most. Of equal values the lower number counts. */
final class Largest {
    private final int limit;
    private final PriorityQueue<Long> kept = new PriorityQueue<>();

    Largest(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("Expected a limit of at least 1, got " + limit + ".");
        }
        this.limit = limit;
    }

    /** Adds a number with a value, both at least 0. */
    void add(int value, int number) {
        long code = ((long) value << Integer.SIZE) | (Integer.MAX_VALUE - number);
        if (kept.size() < limit) {
            kept.add(code);
        } else if (kept.element() < code) {
            kept.remove();
            kept.add(code);
        }
    }

    /** The numbers, that with the largest value first. */
    int[] toArray() {
        PriorityQueue<Long> rest = new PriorityQueue<>(kept);
        int[] numbers = new int[rest.size()];
        for (int i = numbers.length - 1; i >= 0; i--) {
            numbers[i] = Integer.MAX_VALUE - (int) rest.remove().longValue();
        }
        return numbers;
    }
}
