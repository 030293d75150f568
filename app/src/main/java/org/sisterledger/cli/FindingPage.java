package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sisterledger.check.Finding;
import org.sisterledger.check.Finding.Coverage;
import org.sisterledger.check.Finding.Definition;
import org.sisterledger.check.Finding.Published;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.check.Verdict;

/** Prints a finding for people. */
final class FindingPage {
    private static final int MOST_ROWS = 5;
    private static final int MOST_ADDRESSES = 2;

    private final Page page;

    FindingPage(Page page) {
        this.page = page;
    }

    void print(int indent, Finding finding) {
        page.line(
                indent,
                page.paint(style(finding.verdict()), word(finding.verdict()).toUpperCase(Locale.ROOT)));
        page.text(indent, finding.explanation());
        if (!finding.scope().isBlank()) {
            page.text(indent, "scope: ", finding.scope(), Page.Style.DIM);
        }
        if (!finding.definitions().isEmpty()) {
            page.line(indent, "by definition:");
            page.table(
                    indent + 2,
                    finding.definitions().stream().map(FindingPage::definition).toList());
        }
        if (!finding.published().isEmpty()) {
            page.line(indent, "figures in circulation:");
            page.table(
                    indent + 2,
                    finding.published().stream().map(FindingPage::published).toList());
        }
        rows(indent, "rows used:", finding.rows());
        rows(indent, "same story, left out of the verdict:", finding.sameStory());
        finding.coverage().ifPresent(coverage -> page.text(indent, "coverage: ", words(coverage), Page.Style.DIM));
    }

    /** A verdict in words. */
    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Page.Style style(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> Page.Style.GREEN;
            case CONTRADICTED -> Page.Style.RED;
            case DEPENDS, DISPUTED, OUT_OF_DATE, ONE_SIDED -> Page.Style.YELLOW;
            case NOT_CONTRADICTED, NOT_ON_RECORD, NOT_CHECKABLE -> Page.Style.BOLD;
        };
    }

    private static List<String> definition(Definition definition) {
        return List.of(
                definition.value().map(FindingPage::figure).orElse("-"),
                definition
                        .holds()
                        .map(holds -> holds ? "holds" : "does not hold")
                        .orElse("cannot tell"),
                definition.name());
    }

    private static String figure(Number number) {
        return number instanceof Double value && value != Math.rint(value)
                ? String.format(Locale.ROOT, "%.2f", value)
                : String.valueOf(number.longValue());
    }

    private static List<String> published(Published figure) {
        return List.of(String.valueOf(figure.figure()), figure.asOf().orElse("no day"), figure.source());
    }

    private void rows(int indent, String title, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        page.line(indent, title);
        List<Row> shown = rows.size() > MOST_ROWS ? rows.subList(0, MOST_ROWS) : rows;
        List<String> sources = new ArrayList<>();
        for (Row row : shown) {
            page.text(indent + 2, "- ", row.label(), Page.Style.PLAIN);
            String source = addresses(row.source());
            page.text(
                    indent + 4, "", row.id() + (sources.contains(source) ? " (same source)" : source), Page.Style.DIM);
            sources.add(source);
        }
        if (rows.size() > shown.size()) {
            page.line(indent + 2, "and " + (rows.size() - shown.size()) + " more, all of them with --format json");
        }
    }

    // An address is longer than a line often enough; the first two tell where to look.
    private static String addresses(String joined) {
        String[] all = joined.isBlank() ? new String[0] : joined.split(" ", -1);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(all.length, MOST_ADDRESSES); i++) {
            words.append(' ').append(all[i]);
        }
        return words + (all.length > MOST_ADDRESSES ? " and " + (all.length - MOST_ADDRESSES) + " more" : "");
    }

    private static String words(Coverage coverage) {
        return coverage.inScope() + " ties in scope, " + coverage.withSource() + " with a source, "
                + coverage.withActivityInWindow() + " with an activity on record in the window; "
                + coverage.reports() + " reports, " + coverage.independentDocuments() + " independent; newest source "
                + coverage.newestSource().orElse("not dated");
    }
}
