package org.sisterledger.connect.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sisterledger.connect.register.UnreadableImportException;

/** Reads the JSON of a mapping and keeps lines, so that a fault can be named. A member may stand once. */
final class NodeReader {
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 16;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final String file;
    private final JsonParser parser;

    private NodeReader(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * The value of the whole text.
     *
     * @throws UnreadableImportException if it is no JSON, or longer than a mapping can be
     */
    static Node read(String file, String text) {
        if (text.length() > LONGEST) {
            throw new UnreadableImportException(file + ": expected a mapping of at most " + LONGEST
                    + " characters, got " + text.length() + ". Name the mapping, not the data.");
        }
        try (JsonParser parser = JSON.createParser(text)) {
            NodeReader reader = new NodeReader(file, parser);
            parser.nextToken();
            Node node = reader.value("", 0);
            if (parser.nextToken() != null) {
                throw reader.fault("expected the end behind the mapping");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new UnreadableImportException(
                    file + ", line " + e.getLocation().getLineNr() + ": expected JSON, got " + e.getOriginalMessage()
                            + ". Correct it there.");
        } catch (IOException e) {
            throw new UnreadableImportException(file + ": expected JSON, got " + e.getMessage() + ".");
        }
    }

    private Node value(String way, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw fault("expected at most " + DEEPEST + " levels");
        }
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw fault("expected a mapping, got nothing");
        }
        return switch (token) {
            case START_OBJECT -> members(way, line, depth);
            case START_ARRAY -> items(way, line, depth);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Flag(token == JsonToken.VALUE_TRUE, line, way);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Text(parser.getText(), line, way);
            default -> throw fault("expected a text, true, false, a list or members, got '" + parser.getText() + "'");
        };
    }

    private Node members(String way, int line, int depth) throws IOException {
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(way.isEmpty() ? name : way + "." + name, depth + 1));
        }
        return new Node.Members(members, line, way);
    }

    private Node items(String way, int line, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(way + "[" + items.size() + "]", depth + 1));
        }
        return new Node.Items(items, line, way);
    }

    private UnreadableImportException fault(String problem) {
        return new UnreadableImportException(
                file + ", line " + parser.currentTokenLocation().getLineNr() + ": " + problem + ". Correct it there.");
    }
}
