package org.sisterledger.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract, as it is served, and what is looked up in it for every request.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI 3.1</a>
 */
@Component
public final class Contract {
    private final byte[] bytes;
    private final Map<String, Set<String>> parameters = new HashMap<>();

    Contract() {
        try (InputStream in = Contract.class.getResourceAsStream("openapi.json")) {
            this.bytes = Objects.requireNonNull(in, "openapi.json").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode root = JsonMapper.shared().readTree(bytes);
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> parameters.put(
                                key(operation.getKey(), path.getKey()), listQuery(root, operation.getValue()))));
    }

    private static Set<String> listQuery(JsonNode root, JsonNode operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter =
                    given.has("$ref") ? root.at(given.get("$ref").asString().substring(1)) : given;
            if (parameter.get("in").asString().equals("query")) {
                names.add(parameter.get("name").asString());
            }
        }
        return names;
    }

    private static String key(String method, String path) {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }

    /** The contract as JSON, in UTF-8. */
    byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The query parameters of a route, in order of name; empty if the contract has no such route.
     *
     * @param method such as {@code GET}; a HEAD asks what a GET does
     * @param path the path with its variables, such as {@code /v1/communities/{id}}
     */
    public Optional<Set<String>> findParameters(String method, String path) {
        return Optional.ofNullable(parameters.get(key(method.equals("HEAD") ? "GET" : method, path)));
    }
}
