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
import org.sisterledger.count.Standing;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.record.RecordView;
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
    CountDefinition definition(RecordView record) {
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
        return CountDefinition.pairs(ids, word("--began", Began.class, began))
                .withCommunity(Optional.ofNullable(community))
                .withRegister(Optional.ofNullable(register))
                .withLevels(words("--level", Level.class, levels))
                .withTypes(words("--type", PartnershipType.class, types))
                .withStanding(word("--status", Standing.class, status));
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
