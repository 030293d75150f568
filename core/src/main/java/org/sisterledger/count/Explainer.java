package org.sisterledger.count;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sisterledger.count.Combinations.Valued;
import org.sisterledger.fact.EntityId;
import org.sisterledger.statement.PublishedFigure;
import org.sisterledger.time.Edtf;

/** Searches every combination of the axes for the definitions that give a figure. */
final class Explainer {
    private static final int NEAREST = 5;
    private static final Pattern PAIR_WORDS =
            Pattern.compile("pair|partner|tie|relation|program|agreement", Pattern.CASE_INSENSITIVE);

    private final Counts counts;
    private final LocalDate day;
    private final List<EntityId> countries;
    private final List<Valued> all;

    Explainer(Counts counts, List<EntityId> countries) {
        this.counts = counts;
        this.day = counts.day();
        this.countries = countries;
        this.all = Combinations.of(counts, countries);
    }

    Explanation explain(long figure) {
        List<PublishedFigure> published = listPublished(figure);
        List<Figure> exact = listExact(figure);
        // The sort is stable: definitions equally near and plain keep the order of the axes.
        List<Figure> nearest = exact.isEmpty()
                ? listNearest(figure, NEAREST).stream().map(this::figure).toList()
                : List.of();
        return new Explanation(figure, exact, nearest, published, words(figure, exact, nearest, published));
    }

    List<Figure> listExact(long figure) {
        return all.stream()
                .filter(found -> found.value() == figure)
                .sorted(plainestFirst(listPublished(figure)))
                .map(this::figure)
                .toList();
    }

    /** The combinations that come nearest to a figure, the nearest and plainest first. */
    List<Valued> listNearest(long figure, int limit) {
        return all.stream()
                .sorted(Comparator.<Valued>comparingLong(found -> Math.abs(found.value() - figure))
                        .thenComparing(plainestFirst(listPublished(figure))))
                .limit(limit)
                .toList();
    }

    private Figure figure(Valued valued) {
        return counts.figure(valued.definition());
    }

    // Whoever published the figure said in which unit; else pairs are plainer than places.
    private static Comparator<Valued> plainestFirst(List<PublishedFigure> published) {
        Set<Boolean> inPairs = published.stream()
                .flatMap(figure -> figure.unit().stream())
                .map(unit -> PAIR_WORDS.matcher(unit).find())
                .collect(Collectors.toSet());
        boolean placesOnly = inPairs.equals(Set.of(false));
        return Comparator.<Valued>comparingInt(
                        found -> (found.definition().counted() == Counted.PAIRS) == placesOnly ? 1 : 0)
                .thenComparingInt(found -> found.definition().narrowness());
    }

    List<PublishedFigure> listPublished(long figure) {
        return counts.published().stream()
                .filter(published -> published.figure() == figure)
                .filter(published -> published.countries().containsAll(countries))
                .sorted(Comparator.comparing(
                        published -> published.on().flatMap(Edtf::latest).orElse(LocalDate.MAX)))
                .toList();
    }

    private String words(long figure, List<Figure> exact, List<Figure> nearest, List<PublishedFigure> published) {
        StringBuilder words = new StringBuilder();
        if (!exact.isEmpty()) {
            words.append("To get ").append(figure).append(" on ").append(day).append(", count ");
            words.append(exact.get(0).name()).append('.');
            if (exact.size() > 1 || exact.get(0).definition().narrowness() > 0) {
                words.append(' ')
                        .append(exact.size())
                        .append(exact.size() == 1 ? " combination of " : " combinations of ");
                words.append(all.size())
                        .append(exact.size() == 1 ? " gives" : " give")
                        .append(" it; a match may be chance.");
            }
        } else if (!nearest.isEmpty()) {
            Figure near = nearest.get(0);
            words.append("No definition gives ").append(figure).append(" on ").append(day);
            words.append("; the nearest is ").append(near.value()).append(", counting ");
            words.append(near.name()).append(". ");
            words.append(away(figure, near.value()));
        }
        if (!published.isEmpty()) {
            words.append(' ').append(figure).append(" was published as ");
            words.append(published.stream().map(this::cite).collect(Collectors.joining("; ")));
            words.append('.');
        }
        return words.toString().strip();
    }

    private static String away(long figure, long nearest) {
        long apart = Math.abs(figure - nearest);
        return figure > nearest
                ? apart + " more would have to be on record and counted with them."
                : apart + " of them would have to be left out by a rule that is not on record.";
    }

    // A figure of another day says nothing of this one.
    private String cite(PublishedFigure figure) {
        boolean other = figure.on().map(on -> !on.mayBe(day)).orElse(false);
        return figure.unit().map(unit -> "\"" + unit + "\"").orElse("what is not stated") + " ("
                + figure.publishedBy().orElse("publisher not known")
                + figure.on().map(on -> ", " + on).orElse("")
                + (other ? ", not of " + day : "") + ")";
    }
}
