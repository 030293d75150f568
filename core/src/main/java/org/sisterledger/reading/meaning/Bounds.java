package org.sisterledger.reading.meaning;

import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Comparator;
import org.sisterledger.reading.text.WordSet;

/** Reads how the words around a figure bound it: "upward of", "no more than", "some", "or so", "do not have more than". */
final class Bounds {
    private static final Set<String> ABOUT =
            WordSet.of("about around roughly some approximately nearly almost circa estimated perhaps");
    private static final Set<String> MORE =
            WordSet.of("over exceeding above exceeds exceeded exceed beyond topped tops surpassed surpasses");
    private static final Set<String> FEWER = WordSet.of("under below");
    private static final Set<String> LARGE = WordSet.of("hundred thousand dozen half third quarter");
    private static final Set<String> NOT_DENYING = WordSet.of("only just merely least long yet");
    private static final int REACH = 6;

    private Bounds() {}

    /** The bound of a figure between two tokens; empty if the words only deny that it is so many. */
    static Optional<Comparator> of(Clause clause, int first, int last) {
        boolean article = LARGE.contains(clause.token(first).lower())
                && (before(clause, first, 1).equals("a")
                        || before(clause, first, 1).equals("an"));
        int at = article ? first - 1 : first;
        Optional<Comparator> behind = behind(clause, first, last);
        Comparator bound = behind.orElseGet(() -> before(clause, at, article));
        return isDenied(clause, at) ? turned(bound) : Optional.of(bound);
    }

    private static Optional<Comparator> behind(Clause clause, int first, int last) {
        String written = clause.token(first).lower();
        String next = last < clause.last() ? clause.token(last).lower() : "";
        String second = last + 1 < clause.last() ? clause.token(last + 1).lower() : "";
        if (written.endsWith("-plus") || next.equals("plus") || next.equals("+") || isOr(next, second, "more")) {
            return Optional.of(Comparator.AT_LEAST);
        }
        if (isOr(next, second, "fewer") || isOr(next, second, "less")) {
            return Optional.of(Comparator.AT_MOST);
        }
        boolean odd = written.endsWith("-odd") || next.equals("odd") || isOr(next, second, "so");
        return odd ? Optional.of(Comparator.ABOUT) : Optional.empty();
    }

    private static boolean isOr(String next, String second, String word) {
        return next.equals("or") && second.equals(word);
    }

    private static Comparator before(Clause clause, int at, boolean article) {
        String one = before(clause, at, 1);
        String two = before(clause, at, 2) + " " + one;
        boolean no = before(clause, at, 3).equals("no") || before(clause, at, 3).equals("not");
        return switch (two) {
            case "upward of", "upwards of", "at least", "minimum of" -> Comparator.AT_LEAST;
            case "more than", "greater than", "excess of", "north of" -> no ? Comparator.AT_MOST : Comparator.MORE_THAN;
            case "fewer than", "less than", "short of" -> no ? Comparator.AT_LEAST : Comparator.FEWER_THAN;
            case "at most", "up to", "many as", "maximum of" -> Comparator.AT_MOST;
            case "few as" -> Comparator.AT_LEAST;
            case "close to", "order of" -> Comparator.ABOUT;
            default -> {
                if (MORE.contains(one)) {
                    yield Comparator.MORE_THAN;
                }
                if (FEWER.contains(one)) {
                    yield Comparator.FEWER_THAN;
                }
                boolean loose = article
                        && (clause.token(at + 1).is("hundred")
                                || clause.token(at + 1).is("thousand")
                                || clause.token(at + 1).is("dozen"));
                yield ABOUT.contains(one) || loose ? Comparator.ABOUT : Comparator.EXACTLY;
            }
        };
    }

    // "do not have more than 30", "has never had 12": the negation is the verb's and not the comparator's own.
    private static boolean isDenied(Clause clause, int at) {
        for (int i = at - 1; i >= Math.max(clause.first(), at - REACH) && !Lexicon.isComma(clause.token(i)); i--) {
            String word = clause.token(i).lower();
            boolean verbs = word.equals("not") || word.equals("never") || word.endsWith("n't") || word.endsWith("n’t");
            if (verbs) {
                String next = clause.token(i + 1).lower();
                return i + 1 < at
                        && !NOT_DENYING.contains(next)
                        && !Set.of("more", "fewer", "less", "all", "far").contains(next);
            }
        }
        return false;
    }

    private static Optional<Comparator> turned(Comparator bound) {
        return switch (bound) {
            case AT_LEAST -> Optional.of(Comparator.FEWER_THAN);
            case MORE_THAN -> Optional.of(Comparator.AT_MOST);
            case AT_MOST -> Optional.of(Comparator.MORE_THAN);
            case FEWER_THAN -> Optional.of(Comparator.AT_LEAST);
            // That it is not exactly so many leaves open what it is.
            case ABOUT, EXACTLY, BETWEEN -> Optional.empty();
        };
    }

    private static String before(Clause clause, int at, int distance) {
        int index = at - distance;
        return index >= clause.first() ? clause.token(index).lower() : "";
    }
}
