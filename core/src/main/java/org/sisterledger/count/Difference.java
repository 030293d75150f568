package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.sisterledger.count.Combinations.Valued;
import org.sisterledger.fact.EntityId;
import org.sisterledger.statement.PublishedFigure;
import org.sisterledger.time.Edtf;

/**
 * How two published figures may both be right: a definition and day for each, and the way from the one to the other, one
 * parameter at a time, with what each step adds or takes away.
 *
 * @param first the figure that the record gives for the first number
 * @param firstAsked the first number
 * @param second the figure that the record gives for the second
 * @param secondAsked the second number
 * @param steps the way, in order; empty if both come from one definition and day
 */
public record Difference(Figure first, long firstAsked, Figure second, long secondAsked, List<Step> steps) {
    private static final int CANDIDATES = 40;

    /** Copies the list. */
    public Difference {
        steps = List.copyOf(steps);
    }

    /**
     * One parameter changed.
     *
     * @param parameter its name, as in {@link CountDefinition#parameters}, or {@code day}
     * @param from its value before
     * @param to its value after
     * @param before the figure before
     * @param after the figure after
     */
    public record Step(String parameter, String from, String to, long before, long after) {}

    private record Candidate(Counts counts, Valued valued) {
        Figure figure() {
            return counts.figure(valued.definition());
        }
    }

    /**
     * Explains the difference between two numbers for the same countries. Each number is looked for on the days for which it
     * was published, else on the day of {@code counts}; of all pairs of definitions the one is taken that comes nearest to both,
     * then the one with the fewest parameters changed, then the plainest.
     */
    public static Difference between(Counts counts, List<EntityId> countries, long first, long second) {
        List<Candidate> firsts = candidates(counts, countries, first);
        List<Candidate> seconds = candidates(counts, countries, second);
        Candidate bestFirst = firsts.get(0);
        Candidate bestSecond = seconds.get(0);
        long best = Long.MAX_VALUE;
        for (Candidate one : firsts) {
            for (Candidate other : seconds) {
                long cost = cost(one, first, other, second);
                if (cost < best) {
                    best = cost;
                    bestFirst = one;
                    bestSecond = other;
                }
            }
        }
        return new Difference(bestFirst.figure(), first, bestSecond.figure(), second, steps(bestFirst, bestSecond));
    }

    // Nearness to the numbers comes before everything, then few steps, then plain definitions.
    private static long cost(Candidate one, long first, Candidate other, long second) {
        long away =
                Math.abs(one.valued().value() - first) + Math.abs(other.valued().value() - second);
        long changed =
                changed(one.valued().definition(), other.valued().definition()).size();
        long sameDay = one.counts().day().equals(other.counts().day()) ? 0 : 1;
        long narrow = (long) one.valued().definition().narrowness()
                + other.valued().definition().narrowness();
        return Math.min(away, 1_000_000_000L) * 10_000 + (changed + sameDay) * 100 + narrow;
    }

    private static List<String> changed(CountDefinition one, CountDefinition other) {
        return one.parameters().entrySet().stream()
                .filter(parameter -> !Objects.equals(other.parameters().get(parameter.getKey()), parameter.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Candidate> candidates(Counts counts, List<EntityId> countries, long asked) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (PublishedFigure published : counts.explainer(countries).listPublished(asked)) {
            published
                    .on()
                    .flatMap(Edtf::latest)
                    .filter(day -> !day.isAfter(counts.day()))
                    .ifPresent(days::add);
        }
        days.add(counts.day());
        List<Candidate> all = new ArrayList<>();
        for (LocalDate day : days) {
            Counts onDay = day.equals(counts.day()) ? counts : Counts.of(counts.table(), counts.published(), day);
            onDay.explainer(countries)
                    .listNearest(asked, CANDIDATES)
                    .forEach(valued -> all.add(new Candidate(onDay, valued)));
        }
        all.sort(Comparator.comparingLong(
                candidate -> Math.abs(candidate.valued().value() - asked)));
        return all.subList(0, Math.min(all.size(), 2 * CANDIDATES));
    }

    private static List<Step> steps(Candidate from, Candidate to) {
        List<Step> steps = new ArrayList<>();
        CountDefinition current = from.valued().definition();
        CountDefinition target = to.valued().definition();
        long value = from.valued().value();
        Counts counts = from.counts();
        if (!counts.day().equals(to.counts().day())) {
            long after = to.counts().figure(current).value();
            steps.add(new Step("day", counts.day().toString(), to.counts().day().toString(), value, after));
            value = after;
            counts = to.counts();
        }
        for (UnaryOperator<CountDefinition> change : axes(target)) {
            CountDefinition next = change.apply(current);
            for (String name : changed(current, next)) {
                long after = counts.figure(next).value();
                steps.add(new Step(name, word(current, name), word(next, name), value, after));
                value = after;
            }
            current = next;
        }
        return steps;
    }

    // One axis each: those that combinations vary.
    private static List<UnaryOperator<CountDefinition>> axes(CountDefinition target) {
        return List.of(
                definition -> definition.withRegister(target.register()),
                definition -> definition.withLevels(target.levels()),
                definition -> definition.withTypes(target.types()),
                definition -> definition.withBegan(target.began()),
                definition -> definition.withStanding(target.standing()),
                definition -> definition.withCounted(target.counted()));
    }

    private static String word(CountDefinition definition, String parameter) {
        return definition.parameters().getOrDefault(parameter, "any");
    }

    /** The way in words, one sentence a step. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(sentence(firstAsked, first));
        for (Step step : steps) {
            long change = step.after() - step.before();
            words.add("Then " + step.parameter() + " " + step.to() + " instead of " + step.from() + ": "
                    + (change < 0 ? "" : "+") + change + ", that is " + step.after() + ".");
        }
        words.add(sentence(secondAsked, second));
        return words;
    }

    private static String sentence(long asked, Figure figure) {
        return (figure.value() == asked
                        ? asked + " is what the record gives"
                        : asked + " is not what any definition gives; the nearest is " + figure.value())
                + " on " + figure.day() + ", counting " + figure.name() + ".";
    }
}
