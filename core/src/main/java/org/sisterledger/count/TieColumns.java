package org.sisterledger.count;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.partnership.Level;

/**
 * The ties of a table, in columns, in the order of their ids.
 *
 * @param slugs the slugs of their ids
 * @param a the first side, the number of a place
 * @param b the second side
 * @param levelOf the number of the level; -1 if not known
 * @param states every state that any tie is ever in
 * @param stepEnds where the steps of a tie end in the two columns of steps
 * @param stepDays from which day a step counts
 * @param stepStates the number of its state
 * @param heldEnds where the held activities of a tie end in the two columns of activities
 * @param heldFrom the earliest day on which an activity may have been held
 * @param heldBy the latest such day
 */
record TieColumns(
        TextColumn slugs,
        IntColumn a,
        IntColumn b,
        IntColumn levelOf,
        List<TieState> states,
        IntColumn stepEnds,
        IntColumn stepDays,
        IntColumn stepStates,
        IntColumn heldEnds,
        IntColumn heldFrom,
        IntColumn heldBy) {
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

    /** The number of the state of a tie on a day. */
    int stateOn(int tie, int day) {
        int first = stepEnds.before(tie);
        int step = stepEnds.get(tie) - 1;
        while (step > first && stepDays.get(step) > day) {
            step--;
        }
        return stepStates.get(step);
    }

    /** Whether an activity of a tie was surely held between two days, both included. */
    boolean isHeldWithin(int tie, int from, int until) {
        for (int i = heldEnds.before(tie); i < heldEnds.get(tie); i++) {
            if (heldFrom.get(i) >= from && heldBy.get(i) <= until) {
                return true;
            }
        }
        return false;
    }

    /** The latest day by which an activity of a tie was held, on or before a day; the least number if there is none. */
    int lastHeld(int tie, int until) {
        int last = Integer.MIN_VALUE;
        for (int i = heldEnds.before(tie); i < heldEnds.get(tie); i++) {
            if (heldBy.get(i) <= until) {
                last = Math.max(last, heldBy.get(i));
            }
        }
        return last;
    }
}
