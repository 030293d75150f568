package org.sisterledger.fact;

import static org.sisterledger.fact.ValueType.DATE;
import static org.sisterledger.fact.ValueType.NAME_OR_REFERENCE;
import static org.sisterledger.fact.ValueType.NUMBER;
import static org.sisterledger.fact.ValueType.POINT;
import static org.sisterledger.fact.ValueType.REFERENCE;
import static org.sisterledger.fact.ValueType.TEXT;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A property that subjects of one kind have; {@code docs/schema.md} lists them for people.
 *
 * @param kind whose property it is
 * @param name as in table headers, such as {@code formed}
 * @param type the form of its values
 * @param many whether several values may hold at once, so that a second value is no conflict
 * @param personal whether the value may be about a living person and therefore stays outside the hashed bytes
 * @param words the only words that a new value may have, in the order of the schema; empty if any value of the type will do
 */
public record Property(
        EntityKind kind, String name, ValueType type, boolean many, boolean personal, List<String> words) {
    private static final String TIE_TYPES = "sister|friendship|partner|project|contact|other";
    private static final Map<EntityKind, Map<String, Property>> ALL = declare();
    private static final List<Property> PERSONAL_REFERRING = ALL.values().stream()
            .flatMap(properties -> properties.values().stream())
            .filter(property -> property.personal && (property.type == REFERENCE || property.type == NAME_OR_REFERENCE))
            .toList();

    /** Copies the words. */
    public Property {
        words = List.copyOf(words);
    }

    /**
     * The property of this name.
     *
     * @throws IllegalArgumentException if the kind has none; the message lists those it has
     */
    public static Property of(EntityKind kind, String name) {
        return find(kind, name)
                .orElseThrow(() -> new IllegalArgumentException("A " + kind.word() + " has no property '" + name
                        + "'. It has: " + String.join(", ", propertiesOf(kind).keySet()) + "."));
    }

    /** The property of this name, or empty if the kind has none. */
    public static Optional<Property> find(EntityKind kind, String name) {
        return Optional.ofNullable(propertiesOf(kind).get(name));
    }

    /** The names of the properties of a kind, in the order of the schema. */
    public static List<String> listNames(EntityKind kind) {
        return List.copyOf(propertiesOf(kind).keySet());
    }

    /**
     * Checks that a new value is one of this property's words; blanks count as dashes. Entries made before a word was closed
     * can still be read, so this is asked where facts come in, not by {@link Assertion}.
     *
     * @throws IllegalArgumentException if it is none; the message lists the words and names the nearest
     */
    public void requireWord(Value value) {
        if (words.isEmpty() || !(value instanceof Value.Known known)) {
            return;
        }
        String dashed = known.text().replace(' ', '-');
        if (words.stream().noneMatch(word -> word.replace(' ', '-').equals(dashed))) {
            List<String> near = Nearest.to(known.text(), words, 1);
            throw new IllegalArgumentException(kind.word() + " " + name + ": expected one of "
                    + String.join(", ", words) + ", got '" + known.text() + "'."
                    + (near.isEmpty() ? "" : " Nearest: " + near.get(0) + "."));
        }
    }

    /**
     * The names by which subjects of a kind are looked for: those of {@code name}, {@code alias} and {@code title} that the kind
     * has, in the order of the schema.
     */
    public static List<Property> listNaming(EntityKind kind) {
        return propertiesOf(kind).values().stream().filter(Property::naming).toList();
    }

    /** The properties of all kinds whose values stand outside the hashed bytes and may be ids of other subjects. */
    public static List<Property> listPersonalReferring() {
        return PERSONAL_REFERRING;
    }

    /** Whether the values are names of the subject: those of {@code name}, {@code alias} and {@code title}. */
    public boolean naming() {
        return name.equals("name") || name.equals("alias") || name.equals("title");
    }

    private static Map<String, Property> propertiesOf(EntityKind kind) {
        return ALL.getOrDefault(kind, Map.of());
    }

    // A star marks many values, a bang personal data; after the colon stands the type, or the closed list of words with
    // an underscore for a blank.
    private static Map<EntityKind, Map<String, Property>> declare() {
        Map<EntityKind, Map<String, Property>> all = new EnumMap<>(EntityKind.class);
        put(all, EntityKind.COUNTRY, "name adjective* alias* point:point");
        put(all, EntityKind.TERRITORY, "name alias* code within:ref");
        put(
                all,
                EntityKind.COMMUNITY,
                "name adjective* alias* country:ref region"
                        + " kind:city|town|township|borough|village|county|state|federal_district|province"
                        + "|autonomous_region|municipality|prefecture-level_city|county-level_city|district"
                        + "|development_zone|autonomous_prefecture|unknown"
                        + " within:ref point:point geonames:number wikidata distinctFrom:ref*");
        put(all, EntityKind.REGISTER, "name keeper:name definition");
        put(
                all,
                EntityKind.PARTNERSHIP,
                "a:ref b:ref type:" + TIE_TYPES
                        + " level:city|county|state|district|port|school|mixed formed:date origin");
        put(
                all,
                EntityKind.LISTING,
                "partnership:ref register:ref state:listed|delisted on:date by:ref rank:preferred|normal reference*");
        put(
                all,
                EntityKind.STATUS,
                "partnership:ref status:proposed|signed|in-force|suspended|ended|expired|reclassified|delisted|denied"
                        + "|restored|rejected|unknown side:a|b|both|unknown"
                        + " register:ref decided:date notified:date effective:date until:date by:name reason"
                        + " typeBefore:" + TIE_TYPES + " typeAfter:" + TIE_TYPES);
        put(
                all,
                EntityKind.AGREEMENT,
                "partnership:ref kind:formation|renewal|memorandum|other stage:announced|approved|held|cancelled"
                        + " signed:date party:name* signer:name*! term clause* sideDocument* textDigest"
                        + " venue");
        put(
                all,
                EntityKind.ACTIVITY,
                "kind:conference|delegation|mayoral-visit|student-exchange|donation|exhibition|performance|reception"
                        + "|proclamation|business-forum|trade-fair|virtual-conference|virtual-exchange"
                        + "|anniversary-delegation|other stage:announced|held|cancelled"
                        + " mode:in-person|online|goods|document level:municipal|state|federal|national-body"
                        + " on:date partnership:ref* community:ref* country:ref* venueCountry:ref venue topic*"
                        + " participants funding title");
        put(
                all,
                EntityKind.ISSUE,
                "category:political|security|other kind actor:counterpart|own-side|third-party|unknown"
                        + " partnership:ref community:ref* country:ref* partyNamed:yes|no on:date"
                        + " state:alleged|documented|disputed|resolved resolution summary");
        put(all, EntityKind.ORGANIZATION, "name alias* kind country:ref");
        put(all, EntityKind.MEMBERSHIP, "community:ref organization:ref state:current|lapsed on:date");
        put(all, EntityKind.PERSON, "name! alias*!");
        put(all, EntityKind.ROLE, "person:ref title organization:name");
        put(
                all,
                EntityKind.PUBLISHER,
                "name alias* kind:agency|publisher|government|organization|aggregator|reference|unknown host*");
        put(all, EntityKind.AFFILIATION, "publisher:ref state:ref");
        put(
                all,
                EntityKind.DOCUMENT,
                "url title! publisher:ref published:date agency:ref story fingerprint textDigest licence");
        put(
                all,
                EntityKind.STATEMENT,
                "speaker! speakerRef:ref role said:date claimType summary! country:ref* checkNote");
        put(
                all,
                EntityKind.FIGURE,
                "figure:number country:ref* publishedBy:name unit on:date comparator:exact|over|about");
        put(
                all,
                EntityKind.INQUIRY,
                "kind:hearing|letter|investigation|advisory|review|records-request|press title on:date by:name* to:name* partnership:ref* community:ref* country:ref* asks outcome summary");
        put(all, EntityKind.DECISION, "by:name on:date about:name outcome channel:public|private|none summary");
        put(all, EntityKind.BRIEFING, "by:name to:name on:date stage:planned|held|cancelled channel summary");
        put(
                all,
                EntityKind.RULE,
                "jurisdiction title alias* citation kind:bill|law|action stage introduced:date effective:date sunset:date test countryList"
                        + " existingTies deadline sponsor:name* asks summary");
        put(all, EntityKind.LIST, "name");
        put(all, EntityKind.MEMBER, "list:ref country:ref territory:ref*");
        put(all, EntityKind.STUDY, "group item asks confirmed answeredFrom");
        put(all, EntityKind.CONTEXT, "country:ref* kind on:date summary");
        return Collections.unmodifiableMap(all);
    }

    private static void put(Map<EntityKind, Map<String, Property>> all, EntityKind kind, String declared) {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (String word : declared.split(" ", -1)) {
            boolean personal = word.endsWith("!");
            String rest = personal ? word.substring(0, word.length() - 1) : word;
            boolean many = rest.endsWith("*");
            rest = many ? rest.substring(0, rest.length() - 1) : rest;
            int colon = rest.indexOf(':');
            String name = colon < 0 ? rest : rest.substring(0, colon);
            String type = colon < 0 ? "" : rest.substring(colon + 1);
            List<String> words =
                    type.contains("|") ? List.of(type.replace('_', ' ').split("\\|", -1)) : List.of();
            properties.put(name, new Property(kind, name, words.isEmpty() ? type(type) : TEXT, many, personal, words));
        }
        all.put(kind, Collections.unmodifiableMap(properties));
    }

    private static ValueType type(String word) {
        return switch (word) {
            case "" -> TEXT;
            case "ref" -> REFERENCE;
            case "name" -> NAME_OR_REFERENCE;
            case "date" -> DATE;
            case "number" -> NUMBER;
            case "point" -> POINT;
            default -> throw new IllegalStateException("no such type in the schema: " + word);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
