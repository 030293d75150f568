package org.sisterledger.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sisterledger.count.ActivityWindow;
import org.sisterledger.count.Began;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Counted;
import org.sisterledger.count.Dimension;
import org.sisterledger.count.Standing;
import org.sisterledger.count.TieCriteria;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;

/**
 * Which ties are meant, as a user asks for them by named parameters: the same names and words on the command line and in an address.
 * Several values of one parameter may also be given with commas between them.
 */
public final class TieQuestion {
    /** The parameters that pick ties, in the order in which they are told. */
    public static final List<String> PARAMETERS = List.of(
            "countries",
            "register",
            "community",
            "level",
            "type",
            "region",
            "member-of",
            "active-within",
            "quiet-for",
            "status",
            "began",
            "as-of");

    private final Map<String, List<String>> given;

    private TieQuestion(Map<String, List<String>> given) {
        this.given = given;
    }

    /** A question of these parameters; others are not looked at, and one without a value counts as not given. */
    public static TieQuestion of(Map<String, List<String>> given) {
        return new TieQuestion(Map.copyOf(given));
    }

    /**
     * The day on which the ties are judged.
     *
     * @param today the day if none is given
     */
    public LocalDate day(LocalDate today) {
        return one("as-of").map(text -> day("as-of", text)).orElse(today);
    }

    /** Reads a day. */
    public static LocalDate day(String parameter, String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new QuestionException(
                    parameter,
                    "expected a day of the calendar as YEAR-MONTH-DAY, such as 2023-06-19, got '" + text
                            + "', which is none.");
        }
        throw new QuestionException(
                parameter, "expected a day as YEAR-MONTH-DAY, such as 2023-06-19, got '" + text + "'.");
    }

    /** The pairs that the parameters pick. Refuses what the record does not know, and says what it knows. */
    public CountDefinition definition(TieTable table) {
        List<EntityId> countries =
                all("countries").stream().map(code -> country(table, code)).toList();
        if (countries.size() > 2) {
            throw new QuestionException(
                    "countries",
                    "a tie has two sides; expected one or two codes, got " + String.join(", ", all("countries")) + ".");
        }
        return CountDefinition.pairs(countries, one("began", Began.class).orElse(Began.KNOWN))
                .withTies(TieCriteria.ALL
                        .withCountries(countries)
                        .withCommunity(one("community").map(text -> community(table, text)))
                        .withRegion(one("region"))
                        .withRegister(one("register").map(text -> named(table, EntityKind.REGISTER, "register", text)))
                        .withLevels(words("level", Level.class))
                        .withTypes(words("type", PartnershipType.class))
                        .withMemberOf(
                                one("member-of").map(text -> named(table, EntityKind.ORGANIZATION, "member-of", text)))
                        .withActivity(activity()))
                .withStanding(one("status", Standing.class).orElse(Standing.STANDING));
    }

    /** The definition, counted in the unit that {@code counted} names; pairs if none is given. */
    public CountDefinition counted(TieTable table) {
        CountDefinition pairs = definition(table);
        Counted unit = one("counted", Counted.class).orElse(Counted.PAIRS);
        if (unit != Counted.PAIRS && pairs.countries().isEmpty()) {
            throw new QuestionException("counted", "places are counted on the side of a country. Name countries.");
        }
        return pairs.withCounted(unit);
    }

    /** The dimensions that {@code by} names, each once; none if it is not given. */
    public List<Dimension> dimensions() {
        return List.copyOf(words("by", Dimension.class));
    }

    /** The value of a parameter; empty if it is not given. */
    public Optional<String> one(String parameter) {
        List<String> values = given.getOrDefault(parameter, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (values.size() > 1) {
            throw new QuestionException(parameter, "expected one value, got " + String.join(", ", values) + ".");
        }
        return values.stream().findFirst();
    }

    /** The constant that a parameter names; empty if it is not given. */
    public <E extends Enum<E>> Optional<E> one(String parameter, Class<E> type) {
        return one(parameter).map(text -> word(parameter, type, text));
    }

    /**
     * A number that a parameter gives.
     *
     * @throws QuestionException if it is none between the bounds
     */
    public int number(String parameter, int absent, int least, int most) {
        return one(parameter)
                .map(text -> {
                    boolean digits = text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
                    int number = digits ? Integer.parseInt(text) : -1;
                    if (number < least || number > most) {
                        throw new QuestionException(
                                parameter,
                                "expected a whole number from " + least + " to " + most + ", got '" + text + "'.");
                    }
                    return number;
                })
                .orElse(absent);
    }

    /** The constant that a word means. Refuses another word, and says which there are. */
    public static <E extends Enum<E>> E word(String parameter, Class<E> type, String text) {
        return Words.find(type, text.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new QuestionException(
                        parameter,
                        "expected one of "
                                + List.of(type.getEnumConstants()).stream()
                                        .map(Words::of)
                                        .collect(Collectors.joining(", "))
                                + ", got '" + text + "'."));
    }

    private <E extends Enum<E>> Set<E> words(String parameter, Class<E> type) {
        Set<E> words = new LinkedHashSet<>();
        all(parameter).forEach(text -> words.add(word(parameter, type, text)));
        return words;
    }

    private List<String> all(String parameter) {
        List<String> values = new ArrayList<>();
        for (String text : given.getOrDefault(parameter, List.of())) {
            for (String part : text.split(",", -1)) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    private Optional<ActivityWindow> activity() {
        boolean active = one("active-within").isPresent();
        if (active && one("quiet-for").isPresent()) {
            throw new QuestionException("expected active-within or quiet-for, got both.");
        }
        String parameter = active ? "active-within" : "quiet-for";
        return one(parameter).map(text -> {
            int years = number(parameter, 0, 0, 999_999_999);
            try {
                return new ActivityWindow(years, active);
            } catch (IllegalArgumentException e) {
                throw new QuestionException(parameter, String.valueOf(e.getMessage()));
            }
        });
    }

    private static EntityId community(TieTable table, String text) {
        EntityId id = id("community", text);
        if (table.findPlace(id).isEmpty()) {
            throw new QuestionException("community", "the record has no " + id + ". Look it up by its name.");
        }
        return id;
    }

    private static EntityId named(TieTable table, EntityKind kind, String parameter, String text) {
        EntityId id = id(parameter, text);
        if (!table.listNamed(kind).contains(id)) {
            throw new QuestionException(
                    parameter,
                    "the record has no " + id + ". It has: "
                            + table.listNamed(kind).stream()
                                    .map(EntityId::toString)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return id;
    }

    private static EntityId country(TieTable table, String code) {
        EntityId id = code.contains(":")
                ? id("countries", code)
                : id("countries", EntityKind.COUNTRY.word() + ":" + code.toUpperCase(Locale.ROOT));
        if (!table.listNamed(id.kind()).contains(id) && !table.countries().contains(id)) {
            throw new QuestionException(
                    "countries",
                    "the record has no " + id + ". It has: "
                            + table.listNamed(EntityKind.COUNTRY).stream()
                                    .map(EntityId::slug)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return id;
    }

    private static EntityId id(String parameter, String text) {
        try {
            return EntityId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new QuestionException(parameter, e.getMessage() + ".");
        }
    }
}
