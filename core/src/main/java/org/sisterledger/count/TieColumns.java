package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Level;

/**
 * The ties of a table, in columns, in the order of their ids.
 *
 * @param slugs the slugs of their ids
 * @param a the first side, the number of a place
 * @param b the second side
 * @param levelOf the number of the level; -1 if not known
 * @param formed dates of formation as they are on record
 * @param formedOf the number of the date in {@code formed}; -1 if none is known
 * @param states every state that any tie is ever in
 * @param steps from which day a tie is in which state, by number
 * @param held the earliest and the latest day on which an activity may have been held
 * @param sources the documents that state anything of a tie, see {@link #sourceNumber}
 */
record TieColumns(
        TextColumn slugs,
        IntColumn a,
        IntColumn b,
        IntColumn levelOf,
        List<String> formed,
        IntColumn formedOf,
        List<TieState> states,
        IntLists steps,
        IntLists held,
        IntLists sources) {
    private static final List<Level> LEVELS = List.of(Level.values());

    /** The number of a day: days since 1970-01-01; the least number there is for {@link LocalDate#MIN}. */
    static int number(LocalDate day) {
        long number = day.toEpochDay();
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
    }

    /** The number of a level. */
    static int number(Level level) {
        return LEVELS.indexOf(level);
    }

    /** A number by which ties of a document are found: two documents may share it, so that a few more are found. */
    static int sourceNumber(EntityId document) {
        return document.slug().hashCode();
    }

    int size() {
        return a.size();
    }

    int a(int tie) {
        return a.get(tie);
    }

    int b(int tie) {
        return b.get(tie);
    }

    Optional<Level> level(int tie) {
        return levelOf.get(tie) < 0 ? Optional.empty() : Optional.of(LEVELS.get(levelOf.get(tie)));
    }

    IntColumn stepEnds() {
        return steps.ends();
    }

    IntColumn stepDays() {
        return steps.first();
    }

    IntColumn stepStates() {
        return steps.second();
    }

    /** The number of the state of a tie on a day. */
    int stateOn(int tie, int day) {
        int first = steps.from(tie);
        int step = steps.to(tie) - 1;
        while (step > first && steps.first().get(step) > day) {
            step--;
        }
        return steps.second().get(step);
    }

    /** Whether an activity of a tie was surely held between two days, both included. */
    boolean isHeldWithin(int tie, int from, int until) {
        for (int i = held.from(tie); i < held.to(tie); i++) {
            if (held.first().get(i) >= from && held.second().get(i) <= until) {
                return true;
            }
        }
        return false;
    }

    /** The latest day by which an activity of a tie was held, on or before a day; the least number if there is none. */
    int lastHeld(int tie, int until) {
        int last = Integer.MIN_VALUE;
        for (int i = held.from(tie); i < held.to(tie); i++) {
            if (held.second().get(i) <= until) {
                last = Math.max(last, held.second().get(i));
            }
        }
        return last;
    }

    /** The same with states numbered as they first come and dates in order, each used: one table has one form. */
    TieColumns inOrder() {
        Map<TieState, Integer> used = new LinkedHashMap<>();
        int[] stateOf = new int[states.size()];
        Arrays.fill(stateOf, -1);
        int[] stepStates = steps.second().toArray();
        for (int i = 0; i < stepStates.length; i++) {
            int state = stepStates[i];
            if (stateOf[state] < 0) {
                stateOf[state] = used.computeIfAbsent(states.get(state), key -> used.size());
            }
            stepStates[i] = stateOf[state];
        }
        int[] dateOf = new int[formed.size()];
        int[] formedNumbers = formedOf.toArray();
        List<String> dates = inOrder(formedNumbers, dateOf);
        for (int i = 0; i < formedNumbers.length; i++) {
            formedNumbers[i] = formedNumbers[i] < 0 ? -1 : dateOf[formedNumbers[i]];
        }
        return new TieColumns(
                slugs,
                a,
                b,
                levelOf,
                dates,
                new IntColumn(formedNumbers),
                List.copyOf(used.keySet()),
                steps.withSecond(new IntColumn(stepStates)),
                held,
                sources);
    }

    private List<String> inOrder(int[] formedNumbers, int[] dateOf) {
        boolean[] used = new boolean[formed.size()];
        for (int number : formedNumbers) {
            if (number >= 0) {
                used[number] = true;
            }
        }
        List<String> dates = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                dates.add(formed.get(i));
            }
        }
        List<String> sorted = dates.stream().distinct().sorted().toList();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        sorted.forEach(date -> numbers.put(date, numbers.size()));
        for (int i = 0; i < used.length; i++) {
            dateOf[i] = used[i] ? numbers.getOrDefault(formed.get(i), -1) : -1;
        }
        return sorted;
    }
}
