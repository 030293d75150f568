package org.sisterledger.connect.wikidata;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one statement of an item with its qualifiers and references. */
final class ClaimReader {
    private static final int MOST_REFERENCES = 20;
    private static final String JULIAN = "Q1985786";

    private final JsonParser parser;

    ClaimReader(JsonParser parser) {
        this.parser = parser;
    }

    // Begins behind '{' and ends behind '}'.
    Claim claim() throws IOException {
        String id = "";
        String rank = "normal";
        Snak main = Snak.UNKNOWN;
        Map<String, List<Snak>> qualifiers = Map.of();
        List<String> references = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getText();
                case "rank" -> rank = parser.getText();
                case "mainsnak" -> main = snak();
                case "qualifiers" -> qualifiers = snaks(value);
                case "references" -> references(value, references);
                default -> parser.skipChildren();
            }
        }
        return new Claim(id, rank, main, qualifiers, references);
    }

    private Map<String, List<Snak>> snaks(JsonToken first) throws IOException {
        Map<String, List<Snak>> all = new HashMap<>();
        if (first != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return all;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String property = parser.currentName();
            List<Snak> snaks = new ArrayList<>();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    snaks.add(snak());
                }
            } else {
                parser.skipChildren();
            }
            all.put(property, snaks);
        }
        return all;
    }

    // Addresses (P854) and works or pages cited (P248, P143); the first of each statement's references are enough.
    private void references(JsonToken first, List<String> references) throws IOException {
        if (first != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isSnaks = parser.currentName().equals("snaks");
                JsonToken value = parser.nextToken();
                if (isSnaks) {
                    Map<String, List<Snak>> snaks = snaks(value);
                    for (String property : List.of("P854", "P248", "P143")) {
                        snaks.getOrDefault(property, List.of()).stream()
                                .flatMap(snak -> snak.text().stream())
                                .filter(text -> !text.isBlank()
                                        && !references.contains(text)
                                        && references.size() < MOST_REFERENCES)
                                .forEach(references::add);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private Snak snak() throws IOException {
        Snak.Kind kind = Snak.Kind.VALUE;
        Snak value = Snak.UNKNOWN;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("snaktype")) {
                kind = switch (parser.getText()) {
                    case "somevalue" -> Snak.Kind.SOME;
                    case "novalue" -> Snak.Kind.NONE;
                    default -> Snak.Kind.VALUE;
                };
            } else if (name.equals("datavalue") && token == JsonToken.START_OBJECT) {
                value = dataValue();
            } else {
                parser.skipChildren();
            }
        }
        return switch (kind) {
            case SOME -> Snak.UNKNOWN;
            case NONE -> Snak.ABSENT;
            case VALUE -> value;
        };
    }

    private Snak dataValue() throws IOException {
        Snak value = Snak.UNKNOWN;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isValue = parser.currentName().equals("value");
            JsonToken token = parser.nextToken();
            if (isValue && token == JsonToken.START_OBJECT) {
                value = composite();
            } else if (isValue) {
                value = Snak.of(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return value;
    }

    // An item, a time, a point or a text in a language, told by their members.
    private Snak composite() throws IOException {
        Map<String, String> members = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                members.put(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        String time = members.get("time");
        if (time != null) {
            Snak.Time kept = new Snak.Time(
                    number(members.getOrDefault("precision", "")),
                    members.getOrDefault("calendarmodel", "").endsWith(JULIAN));
            return new Snak(Snak.Kind.VALUE, Optional.of(time), Optional.of(kept), Optional.empty());
        }
        String latitude = members.get("latitude");
        String longitude = members.get("longitude");
        if (latitude != null && longitude != null) {
            return new Snak(Snak.Kind.VALUE, Optional.empty(), Optional.empty(), Points.find(latitude, longitude));
        }
        String item = members.get("id");
        String old = members.get("numeric-id");
        return item != null ? Snak.of(item) : old != null ? Snak.of("Q" + old) : textOf(members);
    }

    private static Snak textOf(Map<String, String> members) {
        String text = members.getOrDefault("text", "");
        return text.isEmpty() ? Snak.UNKNOWN : Snak.of(text);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
