package org.sisterledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.answer.Json;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.Words;
import org.sisterledger.identity.Match;
import org.sisterledger.identity.Matcher;
import org.sisterledger.identity.Namesakes;
import org.sisterledger.identity.Partners;
import org.sisterledger.identity.Profile;
import org.sisterledger.identity.Reconciler;
import org.sisterledger.identity.TieMatcher;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.reading.places.PlaceReader;
import org.sisterledger.record.RecordParts;
import org.sisterledger.views.TieTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds communities on record that are one under several ids, and merges those that are surely. */
@Command(
        name = "match",
        description = {
            "Finds communities that registers hold under several ids, with the reasons for and against each. Nothing is changed"
                    + " unless --apply is given: then those that are sure are merged, and after them the ties that join the same two"
                    + " places. What is below the threshold, or has a namesake that comes near, is listed for a person, who merges it"
                    + " with 'record merge' or tells two apart with the property distinctFrom.",
            "A merge is an entry like any other: 'record unmerge' takes it back."
        })
final class MatchCommand extends Verb {
    private static final int BATCH = 2_000;

    @Option(names = "--apply", description = "Merge what is sure. Without it, only say what would be merged.")
    private boolean apply;

    @Option(
            names = "--threshold",
            paramLabel = "SCORE",
            description = "The score from which a match may be sure, " + Reconciler.THRESHOLD + " (default) to 100.")
    private int threshold = Reconciler.THRESHOLD;

    @Option(names = "--rows", paramLabel = "N", description = "List at most so many of each sort. Default: 20.")
    private int rows = 20;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "${env:SISTERLEDGER_AUTHOR}",
            description = "Who answers for the merges. Default: SISTERLEDGER_AUTHOR.")
    private Optional<String> author = Optional.empty();

    @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
    private Format format = Format.TEXT;

    /**
     * What was found, and done.
     *
     * @param matches sure ones first
     * @param ties ties that join the same two places once the sure matches are merged: the one that goes and the one that stays
     * @param head where the ledger stands afterwards
     */
    record Answer(List<Match> matches, Map<EntityId, EntityId> ties, Head head) {
        List<Match> list(boolean sure) {
            return matches.stream().filter(match -> match.sure() == sure).toList();
        }
    }

    @Override
    public Integer call() {
        if (threshold < Reconciler.THRESHOLD || threshold > 100) {
            throw new UsageException("--threshold: expected a score from " + Reconciler.THRESHOLD + " to 100, got "
                    + threshold + ". What is below is for a person to decide.");
        }
        if (apply && author.filter(name -> !name.isBlank()).isEmpty()) {
            throw new UsageException(
                    "every entry names its author, and none is given. Add --author NAME or set SISTERLEDGER_AUTHOR.");
        }
        if (apply && !folder().clearance().equals(Clearance.PUBLIC)) {
            throw new UsageException(
                    "--apply: merges are public entries that name what they rest on, so they are made of what"
                            + " the public sees. Leave out --clearance; merge what is restricted with 'record merge'.");
        }
        Answer answer;
        try (Ledger ledger = apply ? folder().openExistingForWriting() : folder().openForReading()) {
            answer = match(ledger);
        }
        if (format == Format.JSON) {
            terminal().out().print(json(answer));
        } else {
            print(answer);
        }
        return CLEAN;
    }

    private Answer match(Ledger ledger) {
        Head head = ledger.head(folder().view(null));
        View view = View.at(folder().clearance(), head.position());
        TieTable table = table(ledger, view, head);
        List<Profile> profiles = new ArrayList<>();
        RecordParts.of(ledger, view).forEachOfPlaces(part -> profiles.addAll(Profile.listOf(part)));
        Partners partners = new Partners();
        for (int tie = 0; tie < table.size(); tie++) {
            if (!table.isLoop(tie)) {
                partners.add(table.place(table.a(tie)), table.place(table.b(tie)));
            }
        }
        Set<Set<EntityId>> apart = new HashSet<>();
        ledger.listUnmerged(view).forEach(merge -> apart.add(Set.of(merge.from(), merge.into())));
        List<Match> matches = Matcher.find(profiles, partners, namesakes(), apart, threshold);
        Map<EntityId, EntityId> ties = TieMatcher.find(listTies(table), matches, apart);
        if (apply) {
            List<Draft> drafts = new ArrayList<>();
            matches.stream()
                    .filter(Match::sure)
                    .forEach(match -> drafts.add(merge(match.from(), match.into(), "match " + match.words())));
            ties.forEach(
                    (from, to) -> drafts.add(
                            merge(
                                    from,
                                    to,
                                    "match: both join the same two places, or one of them and a namesake that has no other tie with it")));
            append(ledger, drafts);
            head = ledger.head(folder().view(null));
        }
        return new Answer(matches, ties, head);
    }

    private TieTable table(Ledger ledger, View view, Head head) {
        return TieTables.in(folder().path().resolve("cache")).get(ledger, view, head, new TieProgress(terminal()));
    }

    private Draft merge(EntityId from, EntityId into, String reason) {
        return new Draft(new Action.Merge(from, into), author.orElseThrow(), Optional.of(reason), Sensitivity.PUBLIC);
    }

    private void append(Ledger ledger, List<Draft> drafts) {
        Ticker ticker = new Ticker(terminal());
        for (int from = 0; from < drafts.size(); from += BATCH) {
            int until = Math.min(from + BATCH, drafts.size());
            ledger.append(drafts.subList(from, until));
            ticker.tell(() -> String.format("%,d of %,d merges entered", until, drafts.size()));
        }
    }

    private static List<TieMatcher.Tie> listTies(TieTable table) {
        List<TieMatcher.Tie> ties = new ArrayList<>();
        for (int tie = 0; tie < table.size(); tie++) {
            ties.add(new TieMatcher.Tie(
                    table.id(tie),
                    table.place(table.a(tie)),
                    table.place(table.b(tie)),
                    Words.of(table.type(tie, LocalDate.MAX))));
        }
        return ties;
    }

    private Namesakes namesakes() {
        try {
            Optional<PlaceReader> places = folder().findPlaces();
            if (places.isEmpty()) {
                terminal()
                        .say(
                                "No gazetteer was imported, so that namesakes outside the record are not known: a name and one partner"
                                        + " in common are not enough. See 'sisterledger import --mapping geonames'.");
            }
            return places.<Namesakes>map(GazetteerNamesakes::new).orElse(Namesakes.UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Answer answer) {
        Page page = terminal().page();
        List<Match> sure = answer.list(true);
        List<Match> open = answer.list(false);
        page.heading(sure.size() + (apply ? " communities merged" : " communities are surely another one") + ", and "
                + answer.ties().size() + (apply ? " ties with them" : " ties join the same two places"));
        sure.stream().limit(rows).forEach(match -> print(page, match));
        answer.ties().entrySet().stream()
                .limit(rows)
                .forEach(tie -> page.text(2, tie.getKey() + " is " + tie.getValue()));
        page.gap();
        page.heading(open.size() + " to be decided by a person");
        open.stream().limit(rows).forEach(match -> {
            print(page, match);
            page.text(4, "not merged: " + match.why());
        });
        page.gap();
        page.line(0, "Ledger " + answer.head().root() + "@" + answer.head().position());
        if (!apply && !sure.isEmpty()) {
            terminal().say("To merge them: sisterledger match --apply --author NAME");
        }
        if (!open.isEmpty()) {
            Match first = open.get(0);
            terminal()
                    .say("To merge one: sisterledger record merge " + first.from() + " " + first.into()
                            + " --author NAME; to tell two apart for good: sisterledger record add " + first.from()
                            + " distinctFrom " + first.into() + " --source URL --author NAME");
        }
    }

    private static void print(Page page, Match match) {
        page.text(2, match.fromLabel() + " (" + match.from() + ") is " + match.intoLabel() + " (" + match.into() + ")");
        page.text(4, match.words());
    }

    private String json(Answer answer) {
        Json json = new Json().object().field("format", "sisterledger-match/1");
        json.key("record")
                .object()
                .field("position", answer.head().position())
                .field("root", answer.head().root().toString())
                .endObject();
        return json.field("applied", apply)
                .field("sure", answer.list(true).size())
                .field("open", answer.list(false).size())
                .field("ties", answer.ties().size())
                .list(
                        "sameTies",
                        answer.ties().entrySet(),
                        (out, tie) -> out.object()
                                .field("from", tie.getKey().toString())
                                .field("into", tie.getValue().toString())
                                .endObject())
                .list("matches", answer.matches(), MatchCommand::match)
                .endObject()
                .toString();
    }

    private static void match(Json json, Match match) {
        json.object()
                .field("from", match.from().toString())
                .field("fromLabel", match.fromLabel())
                .field("into", match.into().toString())
                .field("intoLabel", match.intoLabel())
                .field("score", match.score())
                .field("sure", match.sure())
                .field("why", match.why())
                .list("features", match.features(), ReconcileCommand::feature)
                .endObject();
    }
}
