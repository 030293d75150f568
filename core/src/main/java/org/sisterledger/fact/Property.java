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
 */
public record Property(EntityKind kind, String name, ValueType type, boolean many, boolean personal) {
    private static final Map<EntityKind, Map<String, Property>> ALL = declare();

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

    private static Map<String, Property> propertiesOf(EntityKind kind) {
        return ALL.getOrDefault(kind, Map.of());
    }

    // A star marks many values, a bang personal data; the word after the colon is the type.
    private static Map<EntityKind, Map<String, Property>> declare() {
        Map<EntityKind, Map<String, Property>> all = new EnumMap<>(EntityKind.class);
        put(all, EntityKind.COUNTRY, "name adjective* alias* point:point");
        put(all, EntityKind.TERRITORY, "name alias* code within:ref");
        put(
                all,
                EntityKind.COMMUNITY,
                "name adjective* alias* country:ref region kind within:ref point:point geonames:number");
        put(all, EntityKind.REGISTER, "name keeper:name definition");
        put(all, EntityKind.PARTNERSHIP, "a:ref b:ref type level formed:date origin");
        put(all, EntityKind.LISTING, "partnership:ref register:ref state on:date");
        put(
                all,
                EntityKind.STATUS,
                "partnership:ref status side register:ref decided:date notified:date effective:date until:date by:name"
                        + " reason typeBefore typeAfter");
        put(
                all,
                EntityKind.AGREEMENT,
                "partnership:ref kind stage signed:date party:name* signer:name*! term clause* sideDocument* textDigest"
                        + " venue");
        put(
                all,
                EntityKind.ACTIVITY,
                "kind stage mode level on:date partnership:ref* community:ref* country:ref* venueCountry:ref venue topic*"
                        + " participants funding title");
        put(
                all,
                EntityKind.ISSUE,
                "category kind actor partnership:ref community:ref* country:ref* partyNamed on:date state resolution"
                        + " summary");
        put(all, EntityKind.ORGANIZATION, "name alias* kind country:ref");
        put(all, EntityKind.PERSON, "name! alias*!");
        put(all, EntityKind.ROLE, "person:ref title organization:name");
        put(all, EntityKind.PUBLISHER, "name alias* kind host*");
        put(all, EntityKind.AFFILIATION, "publisher:ref state:ref");
        put(all, EntityKind.DOCUMENT, "url publisher:ref published:date agency:ref story fingerprint");
        put(
                all,
                EntityKind.STATEMENT,
                "speaker! speakerRef:ref role said:date claimType summary! country:ref* checkNote");
        put(all, EntityKind.FIGURE, "figure:number country:ref* publishedBy:name unit on:date comparator");
        put(
                all,
                EntityKind.INQUIRY,
                "kind title on:date by:name* to:name* partnership:ref* community:ref* country:ref* asks outcome summary");
        put(all, EntityKind.DECISION, "by:name on:date about:name outcome channel summary");
        put(all, EntityKind.BRIEFING, "by:name to:name on:date stage channel summary");
        put(
                all,
                EntityKind.RULE,
                "jurisdiction title alias* citation kind stage introduced:date effective:date sunset:date test countryList"
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
            properties.put(
                    name, new Property(kind, name, colon < 0 ? TEXT : type(rest.substring(colon + 1)), many, personal));
        }
        all.put(kind, Collections.unmodifiableMap(properties));
    }

    private static ValueType type(String word) {
        return switch (word) {
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
