package org.sisterledger.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * One claim, event or tie that a fixture expects to be read. What the record makes of it is not asked here.
 *
 * @param kind {@code claim}, {@code event} or {@code tie}
 * @param statement the statement around a claim; for others the expectation itself
 * @param node the expectation
 */
record ExpectedClaim(String kind, JsonNode statement, JsonNode node) {
    /** All that an {@code expected.json} lists; a statement without claims expects that anything at all is read from it. */
    static List<ExpectedClaim> list(JsonNode expected) {
        List<ExpectedClaim> all = new ArrayList<>();
        for (JsonNode statement : expected.path("statements")) {
            if (statement.path("claims").isEmpty()) {
                all.add(new ExpectedClaim("claim", statement, statement));
            }
            statement.path("claims").forEach(claim -> all.add(new ExpectedClaim("claim", statement, claim)));
        }
        expected.path("events").forEach(event -> all.add(new ExpectedClaim("event", event, event)));
        expected.path("partnerships").forEach(tie -> all.add(new ExpectedClaim("tie", tie, tie)));
        return all;
    }

    /** Whether what was read is what is expected. */
    boolean isMetBy(ReadClaim read) {
        if (!read.kind().equals(kind)) {
            return false;
        }
        return switch (kind) {
            case "claim" ->
                read.names(statement.path("speaker").asText())
                        && read.says(statement.path("contentContains").asText())
                        && isAny(node.path("type"), read.what())
                        && asks(node.path("queryIncludes"), read.query());
            case "event" ->
                isAny(node.path("kind"), read.what())
                        && is("stage", read)
                        && is("on", read)
                        && read.says(node.path("spanContains").asText())
                        && words(node.path("actors")).stream().allMatch(read::names);
            default ->
                isAny(node.path("event"), read.what())
                        && read.names(node.path("a").asText())
                        && read.names(node.path("b").asText());
        };
    }

    /** It on one line. */
    String line() {
        return kind.equals("claim") && node.has("type")
                ? kind + " | " + statement.path("speaker").asText() + " | " + node.path("type") + " "
                        + (node.has("queryIncludes") ? node.path("queryIncludes") : "") + " | "
                        + statement.path("contentContains").asText()
                : kind + " | " + node;
    }

    private boolean is(String key, ReadClaim read) {
        return !node.has(key)
                || node.path(key).asText().equals(String.valueOf(read.query().get(key)));
    }

    private static boolean isAny(JsonNode wanted, String found) {
        return words(wanted).isEmpty() || words(wanted).contains(found);
    }

    private static boolean asks(JsonNode wanted, Map<String, Object> query) {
        for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
            Object found = query.get(entry.getKey());
            String value = found instanceof List<?> list ? String.valueOf(list) : String.valueOf(found);
            String asked = entry.getValue().isArray()
                    ? String.valueOf(words(entry.getValue()))
                    : entry.getValue().asText();
            if (!value.equalsIgnoreCase(asked)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> words(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(node.asText());
    }
}
