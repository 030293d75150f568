package org.sisterledger.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The members of a JSON object, taken out one by one, so that none is left over unread. */
final class JsonFields {
    private final Map<String, Json> rest;

    private JsonFields(Map<String, Json> rest) {
        this.rest = rest;
    }

    static JsonFields of(Json value) {
        if (value instanceof Json.Members members) {
            return new JsonFields(new TreeMap<>(members.byName()));
        }
        throw new IllegalArgumentException("Expected a JSON object.");
    }

    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("Expected a text '" + name + "'."));
    }

    Optional<String> find(String name) {
        Json value = rest.remove(name);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(asText(name, value));
    }

    List<String> texts(String name) {
        if (rest.remove(name) instanceof Json.Items items) {
            return items.values().stream().map(item -> asText(name, item)).toList();
        }
        throw new IllegalArgumentException("Expected a list of texts '" + name + "'.");
    }

    JsonFields object(String name) {
        Json value = rest.remove(name);
        if (value == null) {
            throw new IllegalArgumentException("Expected an object '" + name + "'.");
        }
        return of(value);
    }

    /** The count of this name, or 0 if there is none; a count that is written is never 0. */
    int count(String name) {
        Json value = rest.remove(name);
        if (value == null) {
            return 0;
        }
        if (value instanceof Json.Whole whole && whole.value() > 0 && whole.value() <= Integer.MAX_VALUE) {
            return (int) whole.value();
        }
        throw new IllegalArgumentException("Expected a count '" + name + "' of at least 1.");
    }

    boolean flag(String name) {
        return rest.remove(name) instanceof Json.Truth truth && truth.value();
    }

    void requireNoMore() {
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("Expected no more than an entry has, got " + rest.keySet() + ".");
        }
    }

    private static String asText(String name, Json value) {
        if (value instanceof Json.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("Expected a text '" + name + "'.");
    }
}
