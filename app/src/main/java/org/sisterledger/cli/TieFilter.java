package org.sisterledger.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.TieQuestion;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import picocli.CommandLine.Option;

/** The options that pick ties on a day, the same for every command that counts, draws or hands out ties. */
final class TieFilter {
    @Option(
            names = "--countries",
            split = ",",
            paramLabel = "CODE",
            description = "ISO codes of the two countries, such as US,CN; one for ties of it with anywhere.")
    private List<String> countries = List.of();

    @Option(
            names = "--register",
            paramLabel = "ID",
            description = "Only ties that this register shows, such as register:wikidata.")
    private @Nullable EntityId register;

    @Option(names = "--community", paramLabel = "ID", description = "Only ties of this community.")
    private @Nullable EntityId community;

    @Option(
            names = "--level",
            split = ",",
            paramLabel = "LEVEL",
            description = "city, county, state, district, port, school, mixed.")
    private List<String> levels = List.of();

    @Option(
            names = "--type",
            split = ",",
            paramLabel = "TYPE",
            description = "sister, friendship, partner, project, contact, other.")
    private List<String> types = List.of();

    @Option(
            names = "--region",
            paramLabel = "NAME",
            description = "Only ties with a side in this state or province, such as California.")
    private @Nullable String region;

    @Option(
            names = "--member-of",
            paramLabel = "ID",
            description = "Only ties with a side that belongs to this body on the day.")
    private @Nullable EntityId memberOf;

    @Option(
            names = "--active-within",
            paramLabel = "YEARS",
            description = "Only ties with an activity on record in so many years before the day.")
    private @Nullable Integer activeWithin;

    @Option(
            names = "--quiet-for",
            paramLabel = "YEARS",
            description = "Only ties without an activity on record in so many years before the day.")
    private @Nullable Integer quietFor;

    @Option(names = "--status", paramLabel = "STATUS", description = "standing (default), ended, suspended, ever.")
    private String status = "standing";

    @Option(
            names = "--began",
            paramLabel = "HOW",
            description = "known (default): surely begun by the day; presumed: no source dates the beginning later.")
    private String began = "known";

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day. Default: today.")
    private @Nullable LocalDate asOf;

    /** The options given, as the question that they make. */
    TieQuestion question() {
        return TieQuestion.of(given());
    }

    /** The options given, by their names without dashes. */
    Map<String, List<String>> given() {
        Map<String, List<String>> given = new HashMap<>();
        given.put("countries", countries);
        given.put("level", levels);
        given.put("type", types);
        put(given, "register", register);
        put(given, "community", community);
        put(given, "region", region);
        put(given, "member-of", memberOf);
        put(given, "active-within", activeWithin);
        put(given, "quiet-for", quietFor);
        put(given, "as-of", asOf);
        put(given, "status", status);
        put(given, "began", began);
        return given;
    }

    private static void put(Map<String, List<String>> given, String name, @Nullable Object value) {
        if (value != null) {
            given.put(name, List.of(value.toString()));
        }
    }

    /** The day asked for; today if none was. */
    LocalDate day() {
        return question().day(LocalDate.now(ZoneId.systemDefault()));
    }

    /** The pairs that the options pick. Refuses what the record does not know, and says what it knows. */
    CountDefinition definition(TieTable table) {
        return question().definition(table);
    }

    static <E extends Enum<E>> E word(String option, Class<E> type, String text) {
        return TieQuestion.word(option.replaceFirst("^-+", ""), type, text);
    }
}
