package org.sisterledger.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sisterledger.check.CheckReport;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.reading.Reading;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Statement;

/**
 * One thing that was read from an article: a claim of somebody, an event, or what is said of a tie.
 *
 * @param kind {@code claim}, {@code event} or {@code tie}
 * @param who the speaker of a claim, the actors of an event, the two sides of a tie
 * @param what the type of a claim, the kind of an event, what came of a tie
 * @param query what it asks of the record, or stage and day; keys in a stable order
 * @param words the words that a claim's statement holds, or that tell the event or tie
 */
record ReadClaim(String kind, List<String> who, String what, Map<String, Object> query, String words) {
    private static final int LONGEST = 90;

    ReadClaim {
        who = List.copyOf(who);
        query = new LinkedHashMap<>(query);
    }

    /** All that a check found in an article, statements first, each in the order of the text. */
    static List<ReadClaim> list(CheckReport report) {
        List<ReadClaim> all = new ArrayList<>();
        for (CheckReport.CheckedStatement checked : report.statements()) {
            Statement said = checked.statement();
            String content = said.content().stream().map(Span::quote).collect(Collectors.joining(" ... "));
            for (CheckReport.CheckedClaim claim : checked.claims()) {
                all.add(new ReadClaim(
                        "claim", List.of(said.speaker().name()), claim.claim().typeName(), claim.query(), content));
            }
        }
        for (CheckReport.CheckedEvent event : report.events()) {
            Map<String, Object> query = new LinkedHashMap<>();
            query.put("stage", event.stage().name());
            event.on().ifPresent(on -> query.put("on", on));
            all.add(new ReadClaim(
                    "event",
                    event.actors(),
                    event.kind().name(),
                    query,
                    event.span().quote()));
        }
        for (Reading.PairMention tie : report.partnerships()) {
            Map<String, Object> query = new LinkedHashMap<>();
            tie.claim().on().ifPresent(on -> query.put("on", on.text()));
            List<String> sides = new ArrayList<>(List.of(tie.claim().a().name()));
            tie.claim().b().map(Party::name).ifPresent(sides::add);
            all.add(new ReadClaim(
                    "tie", sides, event(tie.claim().event()), query, tie.span().quote()));
        }
        return all;
    }

    // The output format knows fewer events than the checks.
    private static String event(PairEvent event) {
        return switch (event) {
            case EXISTS, LISTED, DELISTED -> "MENTIONED";
            case EXPIRED -> PairEvent.ENDED.name();
            case SIGNED, ENDED, SUSPENDED, RETAINED, REVIVED, RECLASSIFIED, PROPOSED, REJECTED -> event.name();
        };
    }

    /** It on one line. Of the words those at the start are told. */
    String line() {
        String asked = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        String flat = words.replaceAll("\\s+", " ");
        String cut = flat.length() > LONGEST ? flat.substring(0, LONGEST).stripTrailing() + "…" : flat;
        return kind + " | " + String.join(", ", who) + " | " + what + (asked.isEmpty() ? "" : " " + asked) + " | "
                + cut;
    }

    /** Whether somebody in it bears a name that holds these words; letter case does not count. */
    boolean names(String part) {
        return who.stream().anyMatch(name -> holds(name, part));
    }

    /** Whether its words hold these; letter case, the kind of apostrophe and line ends do not count. */
    boolean says(String part) {
        return holds(words, part);
    }

    private static boolean holds(String text, String part) {
        return flat(text).contains(flat(part));
    }

    private static String flat(String text) {
        return text.replace('\u2019', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
