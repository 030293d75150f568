package org.sisterledger.connect.wikidata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads items in the JSON of Wikibase, one member after another; what an import does not need is skipped, not kept.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">Wikibase JSON format</a>
 */
final class EntityReader {
    /** The properties that are kept. */
    static final Set<String> WANTED = Set.of("P190", "P17", "P625", "P1566", "P131", "P37");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(1 << 20)
                    .build())
            .build();

    private final JsonParser parser;

    private EntityReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The item in one line of a dump.
     *
     * @throws JsonProcessingException if it is no JSON
     */
    static Optional<Entity> read(byte[] bytes, int from, int length) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes, from, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            return new EntityReader(parser).entity();
        }
    }

    /**
     * Reads a file of one item, or an answer of {@code wbgetentities} with several.
     *
     * @param taken gets each item
     * @throws JsonProcessingException if it is no JSON
     */
    static void readAll(InputStream in, Consumer<Entity> taken) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            EntityReader reader = new EntityReader(parser);
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                reader.items(taken);
            } else if (first == JsonToken.START_OBJECT) {
                reader.entity(taken).ifPresent(taken);
            }
        }
    }

    private void items(Consumer<Entity> taken) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            entity().ifPresent(taken);
        }
    }

    private Optional<Entity> entity() throws IOException {
        return entity(inner -> {});
    }

    // Begins behind '{' and ends behind '}'.
    private Optional<Entity> entity(Consumer<Entity> inner) throws IOException {
        String id = "";
        String redirected = "";
        Map<String, String> labels = Map.of();
        Map<String, List<String>> aliases = Map.of();
        Map<String, List<Claim>> claims = Map.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean members = value == JsonToken.START_OBJECT;
            if (name.equals("id")) {
                id = parser.getText();
            } else if (name.equals("entities") && members) {
                entities(inner);
            } else if (name.equals("redirects") && members) {
                redirected = redirected();
            } else if (name.equals("labels") && members) {
                labels = labels();
            } else if (name.equals("aliases") && members) {
                aliases = aliases();
            } else if (name.equals("claims") && members) {
                claims = claims();
            } else {
                parser.skipChildren();
            }
        }
        return id.startsWith("Q") ? Optional.of(new Entity(id, redirected, labels, aliases, claims)) : Optional.empty();
    }

    private String redirected() throws IOException {
        String from = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isFrom = parser.currentName().equals("from");
            parser.nextToken();
            from = isFrom ? parser.getText() : from;
        }
        return from;
    }

    private void entities(Consumer<Entity> taken) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                entity().ifPresent(taken);
            } else {
                parser.skipChildren();
            }
        }
    }

    private Map<String, String> labels() throws IOException {
        Map<String, String> labels = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String language = parser.currentName();
            parser.nextToken();
            term().ifPresent(text -> labels.put(language, text));
        }
        return labels;
    }

    private Map<String, List<String>> aliases() throws IOException {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String language = parser.currentName();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            List<String> all = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                term().ifPresent(all::add);
            }
            aliases.put(language, all);
        }
        return aliases;
    }

    private Optional<String> term() throws IOException {
        String text = "";
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("value")) {
                    text = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private Map<String, List<Claim>> claims() throws IOException {
        Map<String, List<Claim>> claims = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String property = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && WANTED.contains(property)) {
                ClaimReader reader = new ClaimReader(parser);
                List<Claim> all = new ArrayList<>();
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    all.add(reader.claim());
                }
                claims.put(property, all);
            } else {
                parser.skipChildren();
            }
        }
        return claims;
    }
}
