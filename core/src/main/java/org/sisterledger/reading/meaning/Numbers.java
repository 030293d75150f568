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
            Map.entry("one", 1),
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

    private static final Set<String> MEASURES = WordSet.of(
            "miles mile kilometers kilometres km percent per million billion dollars yuan feet acres degrees votes points hours");
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
        OptionalInt value = spelled(clause, at);
        if (value.isEmpty() || isName(clause, at) || isMeasure(clause, at)) {
            return Optional.empty();
        }
        return Optional.of(new Figure(at, comparator(clause, at), value.getAsInt(), OptionalInt.empty()));
    }

    // "one hundred and fifty" is one figure, told by its first word.
    private static OptionalInt spelled(Clause clause, int at) {
        OptionalInt first = word(clause, at);
        if (first.isEmpty()) {
            return value(clause.token(at));
        }
        if (at > clause.first()
                && (word(clause, at - 1).isPresent()
                        || (clause.token(at - 1).is("and") && at - 2 >= clause.first() && isLarge(clause, at - 2)))) {
            return OptionalInt.empty();
        }
        int total = 0;
        int part = 0;
        for (int i = at; i < clause.last(); i++) {
            OptionalInt next = word(clause, i);
            boolean and = clause.token(i).is("and")
                    && isLarge(clause, i - 1)
                    && word(clause, i + 1).isPresent();
            if (next.isEmpty() && !and) {
                break;
            }
            int size = next.orElse(0);
            if (size == 1000) {
                total += Math.max(1, part) * size;
                part = 0;
            } else {
                part = size == 100 ? Math.max(1, part) * size : part + size;
            }
        }
        int sum = total + part;
        return sum > 1 ? OptionalInt.of(sum) : OptionalInt.empty();
    }

    private static boolean isLarge(Clause clause, int at) {
        return at >= clause.first()
                && (clause.token(at).is("hundred") || clause.token(at).is("thousand"));
    }

    private static OptionalInt word(Clause clause, int at) {
        if (at < clause.first() || at >= clause.last()) {
            return OptionalInt.empty();
        }
        String lower = clause.token(at).lower();
        int dash = lower.indexOf('-');
        Integer whole = WORDS.get(lower);
        if (whole != null) {
            return OptionalInt.of(whole);
        }
        Integer tens = dash < 0 ? null : WORDS.get(lower.substring(0, dash));
        Integer ones = dash < 0 ? null : WORDS.get(lower.substring(dash + 1));
        return tens != null && ones != null ? OptionalInt.of(tens + ones) : OptionalInt.empty();
    }

    // "250 miles", "60 percent", a vote of 4-1: a measure and no count.
    private static boolean isMeasure(Clause clause, int at) {
        boolean unit =
                at + 1 < clause.last() && MEASURES.contains(clause.token(at + 1).lower());
        boolean score = at + 2 < clause.last()
                && isDash(clause.token(at + 1))
                && clause.token(at + 2).isNumber();
        boolean behindScore = at - 2 >= clause.first()
                && isDash(clause.token(at - 1))
                && clause.token(at - 2).isNumber();
        return unit || score || behindScore;
    }

    private static boolean isDash(Token token) {
        return token.text().length() == 1 && "-–—".indexOf(token.text().charAt(0)) >= 0;
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
        if (word != null && word > 1) {
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
