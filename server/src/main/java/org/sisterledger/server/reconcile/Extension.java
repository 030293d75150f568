package org.sisterledger.server.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.server.api.Fault;
import org.sisterledger.server.api.Refusal;
import tools.jackson.databind.JsonNode;

/** The values of properties of communities, for a table that was matched. */
final class Extension {
    private static final int MOST = 1000;

    private final List<String> ids = new ArrayList<>();
    private final List<Types.Term> properties = new ArrayList<>();

    private Extension() {}

    static Extension of(JsonNode query) {
        Extension extension = new Extension();
        if (!query.path("ids").isArray() || !query.path("properties").isArray()) {
            throw refused("expected an object with the lists ids and properties.");
        }
        for (JsonNode id : query.get("ids")) {
            extension.ids.add(id.asString(""));
        }
        for (JsonNode property : query.get("properties")) {
            String id = property.path("id").asString("");
            extension.properties.add(Types.findProperty(id)
                    .orElseThrow(() -> refused("there is no property '" + id + "'. There are: "
                            + String.join(
                                    ", ",
                                    Types.listProperties().stream()
                                            .map(Types.Term::id)
                                            .toList())
                            + ".")));
        }
        if (extension.ids.size() > MOST) {
            throw new Refusal(
                    Fault.TOO_LARGE,
                    "extend",
                    "expected at most " + MOST + " ids, got " + extension.ids.size() + ". Ask in parts.");
        }
        return extension;
    }

    private static Refusal refused(String detail) {
        return new Refusal(Fault.INVALID_PARAMETER, "extend", detail);
    }

    /** The answer, read in one go. */
    String answer(Ledger ledger, View view) {
        List<EntityId> known =
                ids.stream().filter(EntityId::isId).map(EntityId::parse).toList();
        Map<String, SubjectFacts> facts = new TreeMap<>();
        List<Fact> all = new ArrayList<>();
        ledger.forEachFactAbout(view, known, all::add);
        List<EntityId> named = all.stream()
                .flatMap(fact -> fact.assertion().findReferred().stream())
                .distinct()
                .toList();
        ledger.forEachFactAbout(view, named, all::add);
        RecordView part = RecordView.of(all, List.of());
        known.forEach(id -> part.facts(id).ifPresent(of -> facts.put(id.toString(), of)));
        Json json = new Json().object();
        json.list("meta", properties, (out, term) -> term.write(out))
                .key("rows")
                .object();
        for (String id : ids.stream().distinct().toList()) {
            json.key(id).object();
            for (Types.Term property : properties) {
                json.list(
                        property.id(),
                        values(Optional.ofNullable(facts.get(id)), property.id()),
                        (out, text) -> value(out, part, property.id(), text));
            }
            json.endObject();
        }
        return json.endObject().endObject().toString();
    }

    private static List<String> values(Optional<SubjectFacts> facts, String property) {
        return facts.stream()
                .flatMap(of -> of.list(property).stream())
                .map(fact -> fact.assertion().value())
                .filter(value -> value instanceof Value.Known)
                .map(Value::written)
                .distinct()
                .toList();
    }

    private static void value(Json out, RecordView part, String property, String text) {
        out.object();
        if (Types.refers(property) && EntityId.isId(text)) {
            out.field("id", text).field("name", part.label(EntityId.parse(text)));
        } else {
            out.field("str", text);
        }
        out.endObject();
    }
}
