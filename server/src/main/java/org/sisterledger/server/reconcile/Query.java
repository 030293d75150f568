package org.sisterledger.server.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sisterledger.community.CommunityKind;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.identity.Profile;
import org.sisterledger.server.api.Fault;
import org.sisterledger.server.api.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * One query of a batch.
 *
 * @param text the name looked for; empty if only properties are given
 * @param types types asked for; empty for any
 * @param strict {@code any} (default), {@code all} or {@code should}
 * @param limit how many candidates at most
 * @param properties values by property id
 */
record Query(String text, List<String> types, String strict, int limit, Map<String, List<String>> properties) {
    private static final int LIMIT = 5;
    private static final int MOST = 100;
    private static final int LONGEST = 500;
    private static final Set<String> MEMBERS = Set.of("query", "type", "type_strict", "limit", "properties");

    static Query of(JsonNode node) {
        if (!node.isObject()) {
            throw refused("expected each query to be an object, got " + node.getNodeType() + ".");
        }
        for (String name : node.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw refused("'" + name + "' is no member of a query. There are: query, type, type_strict, limit,"
                        + " properties.");
            }
        }
        String text = node.path("query").asString("");
        Map<String, List<String>> properties = new TreeMap<>();
        for (JsonNode property : node.path("properties")) {
            if (!property.path("pid").isString() || property.path("v").isMissingNode()) {
                throw refused("expected each property as an object with pid and v.");
            }
            properties
                    .computeIfAbsent(property.get("pid").asString(), pid -> new ArrayList<>())
                    .addAll(values(property.get("v")));
        }
        if ((text.isBlank() && properties.isEmpty()) || text.length() > LONGEST) {
            throw refused("expected a query of 1 to " + LONGEST + " characters, or properties, or both.");
        }
        String strict = node.path("type_strict").asString("any");
        if (!Set.of("any", "all", "should").contains(strict)) {
            throw refused("expected type_strict any, all or should, got '" + strict + "'.");
        }
        return new Query(text.strip(), types(node.path("type")), strict, limit(node.path("limit")), properties);
    }

    private static int limit(JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull()) {
            return LIMIT;
        }
        int number = limit.isIntegralNumber() && limit.canConvertToInt() ? limit.asInt() : 0;
        if (number < 1) {
            throw refused("expected a limit from 1, got " + limit + ".");
        }
        return Math.min(MOST, number);
    }

    private static List<String> types(JsonNode type) {
        List<String> types = new ArrayList<>();
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String id = one.isObject() ? one.path("id").asString("") : one.asString("");
            if (!id.isBlank()) {
                types.add(id);
            }
        }
        return types;
    }

    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            values.add(one.isObject() ? one.path("id").asString("") : one.asString(""));
        }
        return values;
    }

    private static Refusal refused(String detail) {
        return new Refusal(Fault.INVALID_PARAMETER, "queries", detail);
    }

    /** Whether a community is of a type asked for; every one is if none is, and where types only should fit. */
    boolean admits(Profile profile) {
        if (types.isEmpty() || strict.equals("should")) {
            return true;
        }
        return strict.equals("all")
                ? types.stream().allMatch(type -> isOf(profile, type))
                : types.stream().anyMatch(type -> isOf(profile, type));
    }

    private static boolean isOf(Profile profile, String type) {
        return type.equals(Types.ANY) || type.equals(Words.of(profile.kind()));
    }

    /** What is known of the community looked for, as far as the properties tell. */
    Profile profile() {
        Map<String, String> identifiers = new TreeMap<>();
        for (String name : List.of("wikidata", "geonames")) {
            value(name).ifPresent(id -> identifiers.put(name, id));
        }
        String name = text.isEmpty() ? value("name").orElse("") : text;
        return new Profile(
                EntityId.of(EntityKind.COMMUNITY, "query"),
                name,
                List.of(name),
                value("country").flatMap(Query::country),
                value("region"),
                value("kind")
                        .flatMap(word -> Words.find(CommunityKind.class, word.toLowerCase(Locale.ROOT)))
                        .orElse(CommunityKind.UNKNOWN),
                Optional.empty(),
                value("point").flatMap(Query::point),
                identifiers,
                Set.of(),
                0);
    }

    private Optional<String> value(String property) {
        return properties.getOrDefault(property, List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    // What cannot be read as a country or a point says nothing for or against a candidate.
    private static Optional<EntityId> country(String code) {
        try {
            return Optional.of(
                    code.contains(":")
                            ? EntityId.parse(code)
                            : EntityId.of(EntityKind.COUNTRY, code.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Point> point(String text) {
        try {
            return Optional.of(Point.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
