package org.sisterledger.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sisterledger.check.Finding.Published;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Claim;
import org.sisterledger.statement.PublishedFigure;
import org.sisterledger.time.Edtf;

/** Figures in circulation for the countries of a claim, as of the day judged or before and of other stories. */
final class Circulating {
    private final Evidence evidence;
    private final Claim.Count claim;

    Circulating(Evidence evidence, Claim.Count claim) {
        this.evidence = evidence;
        this.claim = claim;
    }

    /** The figures by day. */
    List<Published> list() {
        return figures().stream().map(this::published).toList();
    }

    /** A sentence where the claimed figure was published with units of its own. */
    Optional<String> sameFigure() {
        List<String> same = figures().stream()
                .filter(figure ->
                        figure.figure() == claim.value() && figure.unit().isPresent())
                .map(figure -> "as “" + figure.unit().orElseThrow() + "” ("
                        + figure.publishedBy().orElse("publisher not known")
                        + figure.on().map(on -> ", " + on).orElse("") + ")")
                .distinct()
                .toList();
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of("The same figure was published " + String.join("; ", same) + ".");
    }

    private Published published(PublishedFigure figure) {
        String by = figure.publishedBy().orElse("publisher not known")
                + figure.unit().map(unit -> ", " + unit).orElse("");
        Row row = evidence.row(figure.id(), by, Optional.empty());
        return new Published(figure.figure(), figure.on().map(Edtf::text), row.label() + " " + row.source());
    }

    private List<PublishedFigure> figures() {
        return evidence.record().figures().values().stream()
                .filter(figure ->
                        figure.countries().size() == claim.scope().countries().size()
                                && figure.countries().containsAll(claim.scope().countries()))
                .filter(figure -> evidence.isBy(figure.on()) || isWithinItsYear(figure))
                .sorted(Comparator.comparing((PublishedFigure figure) ->
                                figure.on().flatMap(Edtf::earliest).orElse(LocalDate.MIN))
                        .thenComparing(PublishedFigure::id))
                .toList();
    }

    // A figure of "2023" may be of before a day in 2023 if it was published by then.
    private boolean isWithinItsYear(PublishedFigure figure) {
        return figure.on().map(on -> on.mayBe(evidence.day())).orElse(false)
                && figure.sources().stream()
                        .anyMatch(source ->
                                evidence.isBy(evidence.document(source).flatMap(found -> found.published())));
    }
}
