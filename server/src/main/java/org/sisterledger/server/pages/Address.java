package org.sisterledger.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The address of a page with its whole state, such as {@code /partnerships?countries=US,CN&type=sister}. It never changes.
 *
 * @param path the path, already encoded
 * @param parameters the parameters by name, in order; none is empty
 */
public record Address(String path, Map<String, String> parameters) {
    /** Copies the parameters and leaves out those without a value. */
    public Address {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.values().removeIf(String::isBlank);
        parameters = Collections.unmodifiableMap(kept);
    }

    /** The value of a parameter; empty if it is not given. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The value of a parameter, or an empty text: what a field of a form holds. */
    public String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The same with another value of one parameter; an empty one takes it out. */
    public Address with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new Address(path, changed);
    }

    /** The same without these parameters. */
    public Address without(String... names) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        for (String name : names) {
            changed.remove(name);
        }
        return new Address(path, changed);
    }

    /** The same state at another path. */
    public Address at(String other) {
        return new Address(other, parameters);
    }

    /** As it is written in a link. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text.append(before).append(parameter.getKey()).append('=').append(encode(parameter.getValue()));
            before = '&';
        }
        return text.toString();
    }

    // What may stand in a query is not hidden, so that people can read the address.
    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2C", ",");
    }
}
