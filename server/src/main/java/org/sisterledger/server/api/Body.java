package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object in the body of a request, with members that are texts or lists of texts. */
final class Body {
    private static final int MOST = 1 << 18;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private Body(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads a body.
     *
     * @param members the members that there may be
     * @throws Refusal if it is no JSON object, or has others
     */
    static Body read(HttpServletRequest request, List<String> members) throws IOException {
        String type = request.getContentType() == null
                ? ""
                : request.getContentType()
                        .toLowerCase(Locale.ROOT)
                        .split(";", -1)[0]
                        .strip();
        if (!type.equals("application/json")) {
            throw new Refusal(
                    Fault.WRONG_TYPE,
                    "expected Content-Type application/json, got '" + request.getContentType() + "'.");
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new Refusal(Fault.TOO_LARGE, "expected at most " + MOST + " bytes, and there are more.");
        }
        JsonNode object;
        try {
            object = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new Refusal(Fault.INVALID_BODY, "expected a JSON object, and the body is no JSON.");
        }
        if (!object.isObject()) {
            throw new Refusal(Fault.INVALID_BODY, "expected a JSON object with " + String.join(", ", members) + ".");
        }
        for (String name : object.propertyNames()) {
            if (!members.contains(name)) {
                throw new Refusal(
                        Fault.INVALID_BODY,
                        name,
                        "'" + name + "' is no member of this body. There are: " + String.join(", ", members) + ".");
            }
        }
        return new Body(object);
    }

    /** The text of a member; empty if it is not there, null or blank. */
    Optional<String> text(String name) {
        JsonNode member = object.get(name);
        if (member == null || member.isNull()) {
            return Optional.empty();
        }
        if (!member.isString()) {
            throw new Refusal(Fault.INVALID_BODY, name, "expected a text under '" + name + "', got " + member + ".");
        }
        return Optional.of(member.asString()).filter(text -> !text.isBlank());
    }

    /** The text of a member that has to be there. */
    String require(String name, String what) {
        return text(name)
                .orElseThrow(() -> new Refusal(
                        Fault.INVALID_BODY, name, "expected " + what + " under '" + name + "', and there is none."));
    }

    /** The texts of a member; none if it is not there. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonNode member = object.path(name);
        if (member.isMissingNode() || member.isNull()) {
            return texts;
        }
        boolean list = member.isArray();
        for (JsonNode item : member) {
            list = list && item.isString();
            texts.add(item.asString(""));
        }
        if (!list) {
            throw new Refusal(Fault.INVALID_BODY, name, "expected a list of texts under '" + name + "'.");
        }
        return texts;
    }

    /** All texts by name. */
    Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        object.propertyNames().forEach(name -> text(name).ifPresent(text -> all.put(name, text)));
        return all;
    }
}
