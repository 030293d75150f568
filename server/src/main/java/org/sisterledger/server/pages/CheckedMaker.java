package org.sisterledger.server.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sisterledger.check.CheckReport;
import org.sisterledger.check.Finding;
import org.sisterledger.check.Verdict;
import org.sisterledger.claim.Claim;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Modality;
import org.sisterledger.statement.Speaker;
import org.sisterledger.statement.Statement;

/** Makes the page of a checked article. What is shown is bounded, whatever the article: the rest is in the answer for programs. */
final class CheckedMaker {
    /** How many statements and events are shown. */
    static final int MOST = 200;

    private static final int ROWS = 20;
    private static final int MORE_ROWS = 200;
    /** How many rows beyond the first of each claim one page holds. */
    private static final int MORE_ON_PAGE = 3000;

    private static final int PLACES = 30;
    private static final int SOURCES = 4;

    private final CheckReport report;
    private int moreLeft = MORE_ON_PAGE;

    CheckedMaker(CheckReport report) {
        this.report = report;
    }

    CheckedPage page(boolean example) {
        List<CheckedPage.Said> found = findings();
        SplitText text = new SplitText(report.document().text());
        report.statements().stream()
                .limit(MOST)
                .map(CheckReport.CheckedStatement::statement)
                .forEach(said -> text.mark(said.id(), said.content()));
        int statements = Math.min(MOST, report.statements().size());
        for (int i = 0; i < Math.min(MOST - statements, report.events().size()); i++) {
            text.mark("e" + (i + 1), List.of(report.events().get(i).span()));
        }
        return new CheckedPage(
                report.head(),
                report.judgedOn(),
                example,
                report.document(),
                text.cut(),
                tallies(),
                found,
                report.statements().size() + report.events().size() - found.size());
    }

    private List<CheckedPage.Said> findings() {
        List<CheckedPage.Said> found = new ArrayList<>();
        report.statements().stream().limit(MOST).forEach(said -> found.add(statement(said)));
        int left = MOST - found.size();
        for (int i = 0; i < Math.min(left, report.events().size()); i++) {
            found.add(event("e" + (i + 1), report.events().get(i)));
        }
        return found;
    }

    private List<CheckedPage.Tally> tallies() {
        Map<Verdict, Integer> numbers = new EnumMap<>(Verdict.class);
        Map<Verdict, Set<String>> places = new EnumMap<>(Verdict.class);
        int shown = 0;
        for (CheckReport.CheckedStatement said : report.statements()) {
            for (CheckReport.CheckedClaim claim : said.claims()) {
                count(
                        numbers,
                        places,
                        claim.finding().verdict(),
                        said.statement().id(),
                        shown);
            }
            shown++;
        }
        int nth = 0;
        for (CheckReport.CheckedEvent event : report.events()) {
            nth++;
            count(numbers, places, event.finding().verdict(), "e" + nth, shown);
            shown++;
        }
        return Arrays.stream(Verdict.values())
                .filter(numbers::containsKey)
                .map(verdict -> new CheckedPage.Tally(
                        verdict.name(),
                        numbers.getOrDefault(verdict, 0),
                        List.copyOf(places.getOrDefault(verdict, Set.of()))))
                .toList();
    }

    private static void count(
            Map<Verdict, Integer> numbers, Map<Verdict, Set<String>> places, Verdict verdict, String id, int shown) {
        numbers.merge(verdict, 1, Integer::sum);
        Set<String> ids = places.computeIfAbsent(verdict, any -> new LinkedHashSet<>());
        if (shown < MOST && ids.size() < PLACES) {
            ids.add(id);
        }
    }

    private CheckedPage.Said statement(CheckReport.CheckedStatement checked) {
        Statement said = checked.statement();
        Speaker speaker = said.speaker();
        List<String> words = new ArrayList<>(List.of("form." + word(said.form())));
        if (said.modality() != Modality.ASSERTS) {
            words.add("modality." + word(said.modality()));
        }
        List<CheckedPage.Note> notes = new ArrayList<>();
        said.addressee().ifPresent(name -> notes.add(new CheckedPage.Note("check.to", name)));
        said.saidOn().ifPresent(day -> notes.add(new CheckedPage.Note("check.on", day.toString())));
        if (!speaker.asWritten().isBlank() && !speaker.asWritten().equals(speaker.name())) {
            notes.add(new CheckedPage.Note("check.written", speaker.asWritten()));
        }
        return new CheckedPage.Said(
                said.id(),
                false,
                speaker.name(),
                speaker.id().map(Links::dossier),
                String.join(
                        ", ",
                        Stream.of(speaker.role(), speaker.organization())
                                .flatMap(Optional::stream)
                                .toList()),
                words,
                notes,
                said.content().stream().map(Span::quote).toList(),
                checked.claims().stream()
                        .map(claim -> judged(claim.claim(), claim.finding()))
                        .toList());
    }

    private CheckedPage.Said event(String id, CheckReport.CheckedEvent event) {
        return new CheckedPage.Said(
                id,
                true,
                String.join(", ", event.actors()),
                Optional.empty(),
                "",
                List.of("happened." + word(event.kind()), "stage." + word(event.stage())),
                event.on().map(day -> new CheckedPage.Note("check.on", day)).stream()
                        .toList(),
                List.of(event.span().quote()),
                List.of(judged(event.claim(), event.finding())));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private CheckedPage.Judged judged(Claim claim, Finding finding) {
        return new CheckedPage.Judged(
                claim.typeName().toLowerCase(Locale.ROOT).replace('_', '-'),
                claim.reading(),
                finding,
                rows(finding.rows()),
                rows(finding.sameStory()),
                finding.published().stream()
                        .map(figure ->
                                new CheckedPage.Circulating(figure.figure(), figure.asOf(), sources(figure.source())))
                        .toList());
    }

    private CheckedPage.Rows rows(List<Finding.Row> rows) {
        int first = Math.min(ROWS, rows.size());
        int more = Math.min(Math.min(MORE_ROWS, moreLeft), rows.size() - first);
        moreLeft -= more;
        List<CheckedPage.Row> shown =
                rows.stream().limit(first + more).map(CheckedMaker::row).toList();
        return new CheckedPage.Rows(
                shown.subList(0, first), shown.subList(first, shown.size()), rows.size() - shown.size());
    }

    private static CheckedPage.Row row(Finding.Row row) {
        return new CheckedPage.Row(Links.dossier(row.id()), row.label(), sources(row.source()));
    }

    /** The addresses in a text are links to their hosts; the words between them stay words. */
    static List<CheckedPage.Source> sources(String text) {
        List<CheckedPage.Source> sources = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (String part : text.split(" ", -1)) {
            Optional<String> host = host(part);
            if (host.isPresent()) {
                flush(words, sources);
                if (sources.stream().filter(one -> one.link().isPresent()).count() < SOURCES) {
                    sources.add(new CheckedPage.Source(Optional.of(part), host.get()));
                }
            } else {
                words.append(words.isEmpty() ? "" : " ").append(part);
            }
        }
        flush(words, sources);
        return sources;
    }

    private static void flush(StringBuilder words, List<CheckedPage.Source> sources) {
        if (!words.toString().isBlank()) {
            sources.add(new CheckedPage.Source(Optional.empty(), words.toString()));
        }
        words.setLength(0);
    }

    // Only what a browser follows without running anything.
    private static Optional<String> host(String part) {
        if (!part.startsWith("http://") && !part.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI(part).getHost())
                    .map(host -> host.startsWith("www.") ? host.substring(4) : host);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
