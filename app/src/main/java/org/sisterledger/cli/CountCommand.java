package org.sisterledger.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sisterledger.count.Began;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Counted;
import org.sisterledger.count.Counts;
import org.sisterledger.count.Explanation;
import org.sisterledger.count.Figure;
import org.sisterledger.count.Standing;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.record.RecordView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts ties on a day. */
@Command(
        name = "count",
        description = {
            "Counts ties between countries on a day. Every figure comes with the definition that makes it, and with the figures"
                    + " that other declared definitions give.",
            "With --explain it says which definitions give a figure that somebody published."
        })
final class CountCommand extends LookingVerb {
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

    @Option(names = "--status", paramLabel = "STATUS", description = "standing (default), ended, suspended, ever.")
    private String status = "standing";

    @Option(
            names = "--began",
            paramLabel = "HOW",
            description = "known (default): surely begun by the day; presumed: no source dates the beginning later.")
    private String began = "known";

    @Option(
            names = "--counted",
            paramLabel = "UNIT",
            description = "pairs (default), places-of-first, places-of-second.")
    private String counted = "pairs";

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day. Default: today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--explain", paramLabel = "FIGURE", description = "Which definitions give this figure?")
    private @Nullable Long explain;

    @Override
    public Integer call() {
        DataFolder.Snapshot snapshot = snapshot();
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        CountDefinition definition = definition(snapshot.record());
        Counts counts = Counts.of(snapshot.record(), day);
        List<Figure> declared = counts.listDeclared(definition.countries(), Optional.ofNullable(community)).stream()
                .map(counts::figure)
                .toList();
        Optional<Explanation> explanation =
                Optional.ofNullable(explain).map(figure -> counts.explain(definition.countries(), figure));
        Figure figure = counts.figure(definition);
        CountAnswer answer = new CountAnswer(snapshot, figure, counts.listNotes(figure), declared, explanation);
        if (isJson()) {
            terminal().out().print(answer.json());
        } else {
            answer.print(terminal().page());
        }
        return CLEAN;
    }

    private CountDefinition definition(RecordView record) {
        List<EntityId> ids =
                countries.stream().map(code -> country(record, code)).toList();
        if (ids.size() > 2) {
            throw new UsageException(
                    "--countries: a tie has two sides; expected one or two codes, got " + countries + ".");
        }
        if (register != null && record.facts(register).isEmpty()) {
            throw new UsageException("--register: the record has no " + register + ". It has: "
                    + String.join(
                            ", ",
                            record.listIds(EntityKind.REGISTER).stream()
                                    .map(EntityId::toString)
                                    .toList())
                    + ".");
        }
        if (community != null && record.facts(community).isEmpty()) {
            throw new UsageException(
                    "--community: the record has no " + community + ". Look it up with 'sisterledger show NAME'.");
        }
        Counted unit = word("--counted", Counted.class, counted);
        if (unit != Counted.PAIRS && ids.isEmpty()) {
            throw new UsageException("--counted: places are counted on the side of a country. Add --countries.");
        }
        return CountDefinition.pairs(ids, word("--began", Began.class, began))
                .withCommunity(Optional.ofNullable(community))
                .withRegister(Optional.ofNullable(register))
                .withLevels(words("--level", Level.class, levels))
                .withTypes(words("--type", PartnershipType.class, types))
                .withStanding(word("--status", Standing.class, status))
                .withCounted(unit);
    }

    private static EntityId country(RecordView record, String code) {
        String word = code.strip();
        EntityId id;
        try {
            id = word.contains(":")
                    ? EntityId.parse(word)
                    : EntityId.of(EntityKind.COUNTRY, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--countries: " + e.getMessage());
        }
        if (record.facts(id).isEmpty()) {
            throw new UsageException("--countries: the record has no " + id + ". It has: "
                    + String.join(
                            ", ",
                            record.listIds(EntityKind.COUNTRY).stream()
                                    .map(EntityId::slug)
                                    .toList()) + ".");
        }
        return id;
    }

    private static <E extends Enum<E>> Set<E> words(String option, Class<E> type, List<String> given) {
        Set<E> all = new LinkedHashSet<>();
        given.forEach(text -> all.add(word(option, type, text)));
        return all;
    }

    private static <E extends Enum<E>> E word(String option, Class<E> type, String text) {
        return Words.find(type, text.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsageException(option + ": expected one of "
                        + String.join(
                                ", ",
                                List.of(type.getEnumConstants()).stream()
                                        .map(Words::of)
                                        .toList()) + ", got '"
                        + text + "'."));
    }
}
