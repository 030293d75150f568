package org.sisterledger.reading.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sisterledger.claim.Comparator;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Reads figures: digits, number words, dozens, shares of a whole ("half of its 40") and ranges ("between 100 and 120"). */
final class Numbers {
    private static final Map<String, Integer> UNITS = Map.of("hundred", 100, "thousand", 1000, "dozen", 12);
    private static final Map<String, Integer> WORDS = words();
    /** What "dozens", "hundreds" and "thousands" reach from and to. */
    private static final Map<String, List<Integer>> CROWDS =
            Map.of("dozens", List.of(24, 99), "hundreds", List.of(200, 999), "thousands", List.of(2000, 9999));

    private static final Set<String> VAGUE = Set.of("several", "many", "few");
    private static final Map<String, Double> SHARES = Map.of("half", 0.5, "third", 1.0 / 3, "quarter", 0.25);
    private static final Set<String> MEASURES =
            WordSet.of("miles mile kilometers kilometres km percent per million billion"
                    + " trillion dollars euros yuan feet acres degrees votes points hours % years months weeks days");
    private static final Set<String> NAMED = Set.of(
            "article", "section", "chapter", "title", "act", "bill", "page", "rule", "number", "no.", "paragraph");
    private static final Set<String> MONTHS =
            WordSet.of("january february march april may june july august september october"
                    + " november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.");

    /**
     * A figure with its bound.
     *
     * @param at index of its first token
     * @param last index behind its last token
     * @param comparator how it bounds the real one
     * @param value the figure
     * @param upper the upper bound of a range; empty otherwise
     */
    record Figure(int at, int last, Comparator comparator, int value, OptionalInt upper) {}

    /** A number as written: its value, and the index behind its last token. */
    private record Parsed(int value, int last) {}

    private Numbers() {}

    /** The figure that begins at a token with the bound that the words around it give; empty if none does. */
    static Optional<Figure> at(Clause clause, int at) {
        boolean crowded = at > clause.first()
                && UNITS.containsKey(clause.token(at).lower())
                && VAGUE.contains(clause.token(at - 1).lower());
        List<Integer> crowd = CROWDS.get(clause.token(at).lower() + (crowded ? "s" : ""));
        if (crowd != null) {
            return Optional.of(new Figure(at, at + 1, Comparator.BETWEEN, crowd.get(0), OptionalInt.of(crowd.get(1))));
        }
        Optional<Figure> share = share(clause, at);
        if (share.isPresent()) {
            return share;
        }
        Optional<Figure> range = range(clause, at);
        if (range.isPresent() || endsRange(clause, at) || isName(clause, at)) {
            return range;
        }
        return parse(clause, at)
                .filter(number -> !isMeasure(clause, at, number.last()))
                .flatMap(number -> Bounds.of(clause, at, number.last())
                        .map(bound -> new Figure(at, number.last(), bound, number.value(), OptionalInt.empty())));
    }

    // "half of its 40", "two thirds of the 90": a share of a whole; without the whole it is no figure.
    private static Optional<Figure> share(Clause clause, int at) {
        int end = at;
        Double share = SHARES.get(clause.token(at).lower());
        OptionalInt times = word(clause, at);
        if (share == null && at + 1 < clause.last() && times.isPresent() && times.getAsInt() <= 3) {
            Double part = SHARES.get(singular(clause.token(at + 1).lower()));
            share = part == null ? null : times.getAsInt() * part;
            end = at + 1;
        } else if (at > clause.first() && word(clause, at - 1).isPresent()) {
            return Optional.empty();
        }
        if (share == null || end + 1 >= clause.last() || !clause.token(end + 1).is("of")) {
            return Optional.empty();
        }
        for (int i = end + 2; i < Math.min(clause.last(), end + 6); i++) {
            Optional<Parsed> whole = parse(clause, i);
            if (whole.isPresent() && !isMeasure(clause, i, whole.get().last())) {
                double exact = share * whole.get().value();
                int value = (int) Math.round(exact);
                int last = end + 1;
                boolean even = Math.abs(exact - value) < 1e-9;
                return Bounds.of(clause, at, last)
                        .map(found -> new Figure(
                                at,
                                last,
                                found == Comparator.EXACTLY && !even ? Comparator.ABOUT : found,
                                value,
                                OptionalInt.empty()));
            }
        }
        return Optional.empty();
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    // "between 100 and 120", "100 to 120", "100-120"; a vote of 7 to 2 falls and is none.
    private static Optional<Figure> range(Clause clause, int at) {
        String text = clause.token(at).text();
        int dash = Math.max(text.indexOf('-'), text.indexOf('–'));
        if (dash > 0) {
            return range(at, at + 1, digits(text.substring(0, dash)), digits(text.substring(dash + 1)));
        }
        Optional<Parsed> low = parse(clause, at);
        if (low.isEmpty() || low.get().last() + 1 >= clause.last()) {
            return Optional.empty();
        }
        int joint = low.get().last();
        boolean joined = clause.token(joint).is("to")
                || isDash(clause.token(joint))
                || (clause.token(joint).is("and")
                        && at > clause.first()
                        && clause.token(at - 1).is("between"));
        Optional<Parsed> high = joined ? parse(clause, joint + 1) : Optional.empty();
        return high.isEmpty() || isMeasure(clause, joint + 1, high.get().last())
                ? Optional.empty()
                : range(
                        at,
                        high.get().last(),
                        OptionalInt.of(low.get().value()),
                        OptionalInt.of(high.get().value()));
    }

    private static Optional<Figure> range(int at, int last, OptionalInt low, OptionalInt high) {
        return low.isPresent() && high.isPresent() && low.getAsInt() < high.getAsInt()
                ? Optional.of(new Figure(at, last, Comparator.BETWEEN, low.getAsInt(), high))
                : Optional.empty();
    }

    private static boolean endsRange(Clause clause, int at) {
        int joint = at - 1;
        boolean joined = joint - 1 >= clause.first()
                && (clause.token(joint).is("and") || clause.token(joint).is("to") || isDash(clause.token(joint)));
        for (int first = joint - 1; joined && first >= Math.max(clause.first(), joint - 4); first--) {
            Optional<Figure> range = range(clause, first);
            if (range.isPresent() && range.get().last() > at) {
                return true;
            }
        }
        return false;
    }

    // "one hundred and fifty" is one figure, told by its first word; "two dozen" is 24.
    private static Optional<Parsed> parse(Clause clause, int at) {
        if (at < clause.first() || at >= clause.last() || goesOn(clause, at)) {
            return Optional.empty();
        }
        OptionalInt first = digits(clause.token(at).text());
        int total = 0;
        int part = first.orElse(0);
        int i = first.isPresent() ? at + 1 : at;
        while (i < clause.last()) {
            OptionalInt next = word(clause, i);
            boolean and = clause.token(i).is("and")
                    && isLarge(clause, i - 1, at)
                    && word(clause, i + 1).isPresent();
            boolean unit = UNITS.containsKey(clause.token(i).lower());
            if ((next.isEmpty() && !and) || (first.isPresent() && !unit)) {
                break;
            }
            int size = next.orElse(0);
            if (size == 1000) {
                total += Math.max(1, part) * size;
                part = 0;
            } else {
                part = unit ? Math.max(1, part) * size : part + size;
            }
            i++;
        }
        int sum = total + part;
        boolean told = first.isPresent() || sum > 1;
        return told && i > at ? Optional.of(new Parsed(sum, i)) : Optional.empty();
    }

    private static boolean goesOn(Clause clause, int at) {
        int before = at - 1;
        if (before < clause.first() || word(clause, at).isEmpty()) {
            return false;
        }
        boolean unit = UNITS.containsKey(clause.token(at).lower());
        return word(clause, before).isPresent()
                || (unit && digits(clause.token(before).text()).isPresent())
                || (clause.token(before).is("and") && isLarge(clause, before - 1, clause.first()));
    }

    private static boolean isLarge(Clause clause, int at, int first) {
        return at >= first
                && (clause.token(at).is("hundred") || clause.token(at).is("thousand"));
    }

    private static OptionalInt word(Clause clause, int at) {
        if (at < clause.first() || at >= clause.last()) {
            return OptionalInt.empty();
        }
        String lower = clause.token(at).lower();
        Integer whole = WORDS.get(lower);
        if (whole != null) {
            return OptionalInt.of(whole);
        }
        int dash = lower.indexOf('-');
        Integer tens = dash < 0 ? null : WORDS.get(lower.substring(0, dash));
        Integer ones = dash < 0 ? null : WORDS.get(lower.substring(dash + 1));
        return tens != null && ones != null ? OptionalInt.of(tens + ones) : OptionalInt.empty();
    }

    // "250 miles", "60 percent", "1.2 million", a vote of 4-1: a measure and no count.
    private static boolean isMeasure(Clause clause, int at, int last) {
        boolean unit =
                last < clause.last() && MEASURES.contains(clause.token(last).lower());
        boolean money =
                at > clause.first() && "$€£¥".contains(clause.token(at - 1).text());
        boolean score = last + 1 < clause.last()
                && isDash(clause.token(last))
                && clause.token(last + 1).isNumber();
        boolean behindScore = at - 2 >= clause.first()
                && isDash(clause.token(at - 1))
                && clause.token(at - 2).isNumber();
        return unit || money || score || behindScore;
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
        return word != null && word > 1 ? OptionalInt.of(word) : digits(token.text());
    }

    // "2,500", "100-plus", "90-odd"; a year is no figure.
    private static OptionalInt digits(String text) {
        String plain =
                text.endsWith("-plus") || text.endsWith("-odd") ? text.substring(0, text.lastIndexOf('-')) : text;
        String digits = plain.replace(",", "");
        boolean number =
                !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean year =
                number && plain.length() == 4 && Integer.parseInt(digits) >= 1900 && Integer.parseInt(digits) <= 2100;
        return number && !year ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private static Map<String, Integer> words() {
        List<String> small = List.of(("one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                        + " fifteen sixteen seventeen eighteen nineteen")
                .split(" ", -1));
        List<String> tens = List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));
        Map<String, Integer> words = new HashMap<>(UNITS);
        for (int i = 0; i < small.size(); i++) {
            words.put(small.get(i), i + 1);
        }
        for (int i = 0; i < tens.size(); i++) {
            words.put(tens.get(i), 10 * (i + 2));
        }
        return Map.copyOf(words);
    }
}
