package org.sisterledger.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sisterledger.count.ActivityWindow;
import org.sisterledger.count.Began;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Standing;
import org.sisterledger.count.TieCriteria;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;
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

    /** The day asked for; today if none was. */
    LocalDate day() {
        return asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
    }

    /** The pairs that the options pick. Refuses what the record does not know, and says what it knows. */
    CountDefinition definition(TieTable table) {
        List<EntityId> ids =
                countries.stream().map(code -> country(table, code)).toList();
        if (ids.size() > 2) {
            throw new UsageException(
                    "--countries: a tie has two sides; expected one or two codes, got " + countries + ".");
        }
        require(table, EntityKind.REGISTER, "--register", register);
        require(table, EntityKind.ORGANIZATION, "--member-of", memberOf);
        if (community != null && table.findPlace(community).isEmpty()) {
            throw new UsageException(
                    "--community: the record has no " + community + ". Look it up with 'sisterledger show NAME'.");
        }
        return CountDefinition.pairs(ids, word("--began", Began.class, began))
                .withTies(TieCriteria.ALL
                        .withCountries(ids)
                        .withCommunity(Optional.ofNullable(community))
                        .withRegion(Optional.ofNullable(region))
                        .withRegister(Optional.ofNullable(register))
                        .withLevels(words("--level", Level.class, levels))
                        .withTypes(words("--type", PartnershipType.class, types))
                        .withMemberOf(Optional.ofNullable(memberOf))
                        .withActivity(activity()))
                .withStanding(word("--status", Standing.class, status));
    }

    private Optional<ActivityWindow> activity() {
        if (activeWithin != null && quietFor != null) {
            throw new UsageException("expected --active-within or --quiet-for, got both.");
        }
        try {
            return activeWithin != null
                    ? Optional.of(new ActivityWindow(activeWithin, true))
                    : Optional.ofNullable(quietFor).map(years -> new ActivityWindow(years, false));
        } catch (IllegalArgumentException e) {
            throw new UsageException((activeWithin != null ? "--active-within: " : "--quiet-for: ") + e.getMessage());
        }
    }

    private static void require(TieTable table, EntityKind kind, String option, @Nullable EntityId id) {
        if (id != null && !table.listNamed(kind).contains(id)) {
            throw new UsageException(option + ": the record has no " + id + ". It has: "
                    + table.listNamed(kind).stream().map(EntityId::toString).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static EntityId country(TieTable table, String code) {
        String word = code.strip();
        EntityId id;
        try {
            id = word.contains(":")
                    ? EntityId.parse(word)
                    : EntityId.of(EntityKind.COUNTRY, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--countries: " + e.getMessage());
        }
        if (!table.listNamed(id.kind()).contains(id) && !table.countries().contains(id)) {
            throw new UsageException("--countries: the record has no " + id + ". It has: "
                    + table.listNamed(EntityKind.COUNTRY).stream()
                            .map(EntityId::slug)
                            .collect(Collectors.joining(", ")) + ".");
        }
        return id;
    }

    private static <E extends Enum<E>> Set<E> words(String option, Class<E> type, List<String> given) {
        Set<E> all = new LinkedHashSet<>();
        given.forEach(text -> all.add(word(option, type, text)));
        return all;
    }

    static <E extends Enum<E>> E word(String option, Class<E> type, String text) {
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
