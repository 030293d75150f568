package org.sisterledger.reading.meaning;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sisterledger.claim.Comparator;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Reads numbers and the words that bound them. */
final class Numbers {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("hundred", 100),
            Map.entry("thousand", 1000));

    private static final Set<String> NAMED = Set.of(
            "article", "section", "chapter", "title", "act", "bill", "page", "rule", "number", "no.", "paragraph");

    private static final Set<String> MONTHS =
            WordSet.of("january february march april may june july august september october"
                    + " november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.");

    /** A figure with its bound. */
    record Figure(int at, Comparator comparator, int value, OptionalInt upper) {}

    private Numbers() {}

    /** The figure at a token with the bound that the words around it give; empty if it is no figure. */
    static Optional<Figure> at(Clause clause, int at) {
        Token token = clause.token(at);
        if (token.is("dozens")) {
            return Optional.of(new Figure(at, Comparator.BETWEEN, 24, OptionalInt.of(99)));
        }
        if (token.is("hundreds")) {
            return Optional.of(new Figure(at, Comparator.BETWEEN, 200, OptionalInt.of(999)));
        }
        OptionalInt value = value(token);
        if (value.isEmpty() || isName(clause, at)) {
            return Optional.empty();
        }
        return Optional.of(new Figure(at, comparator(clause, at), value.getAsInt(), OptionalInt.empty()));
    }

    // "article three", "section 3", "the two cities", "Act 1120": the number tells which, not how many.
    private static boolean isName(Clause clause, int at) {
        if (at == clause.first()) {
            return false;
        }
        Token before = clause.token(at - 1);
        boolean small = value(clause.token(at)).orElse(0) <= 2;
        boolean day = before.isCapitalized() && MONTHS.contains(before.lower());
        return day
                || NAMED.contains(before.lower())
                || (small && (before.is("the") || before.is("these") || before.is("their") || before.is("between")));
    }

    /** How many at least "multiple", "several", "two" or a figure mean; empty if the token is none of these. */
    static OptionalInt atLeast(Clause clause, int at) {
        return isName(clause, at) ? OptionalInt.empty() : atLeast(clause.token(at));
    }

    /** How many at least a word means, whatever stands before it. */
    static OptionalInt atLeast(Token token) {
        if (token.is("multiple") || token.is("several") || token.is("numerous") || token.is("various")) {
            return OptionalInt.of(2);
        }
        return value(token);
    }

    private static OptionalInt value(Token token) {
        Integer word = WORDS.get(token.lower());
        if (word != null) {
            return OptionalInt.of(word);
        }
        String text = token.text();
        if (text.endsWith("-plus")) {
            text = text.substring(0, text.length() - "-plus".length());
        }
        String digits = text.replace(",", "");
        boolean number =
                !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean year =
                number && text.length() == 4 && Integer.parseInt(digits) >= 1900 && Integer.parseInt(digits) <= 2100;
        return number && !year ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private static Comparator comparator(Clause clause, int at) {
        if (clause.token(at).lower().endsWith("-plus") || isBehind(clause, at, "or", "more")) {
            return Comparator.AT_LEAST;
        }
        String one = before(clause, at, 1);
        String two = before(clause, at, 2) + " " + one;
        return switch (two) {
            case "upward of", "upwards of", "at least" -> Comparator.AT_LEAST;
            case "more than" -> negated(clause, at - 2) ? Comparator.AT_MOST : Comparator.MORE_THAN;
            case "fewer than", "less than" -> negated(clause, at - 2) ? Comparator.AT_LEAST : Comparator.FEWER_THAN;
            case "at most", "up to" -> Comparator.AT_MOST;
            case "close to" -> Comparator.ABOUT;
            default ->
                switch (one) {
                    case "over", "exceeding", "above" -> Comparator.MORE_THAN;
                    case "about", "around", "roughly", "some", "approximately", "nearly", "almost", "circa" ->
                        Comparator.ABOUT;
                    case "under", "below" -> Comparator.FEWER_THAN;
                    case "a" ->
                        clause.token(at).is("hundred") ? comparatorBeforeArticle(clause, at - 1) : Comparator.EXACTLY;
                    default -> Comparator.EXACTLY;
                };
        };
    }

    private static Comparator comparatorBeforeArticle(Clause clause, int article) {
        String two = before(clause, article, 2) + " " + before(clause, article, 1);
        return switch (two) {
            case "upward of", "upwards of", "at least" -> Comparator.AT_LEAST;
            case "more than" -> Comparator.MORE_THAN;
            default -> before(clause, article, 1).equals("over") ? Comparator.MORE_THAN : Comparator.ABOUT;
        };
    }

    private static boolean negated(Clause clause, int at) {
        return before(clause, at, 1).equals("no") || before(clause, at, 1).equals("not");
    }

    private static boolean isBehind(Clause clause, int at, String first, String second) {
        return at + 2 < clause.last()
                && clause.token(at + 1).is(first)
                && clause.token(at + 2).is(second);
    }

    private static String before(Clause clause, int at, int distance) {
        int index = at - distance;
        return index >= clause.first() ? clause.token(index).lower() : "";
    }
}
