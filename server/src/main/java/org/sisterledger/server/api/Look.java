package org.sisterledger.server.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/**
 * A look into the ledger for one request.
 *
 * @param ledger the ledger
 * @param view the reader's view, with its position
 * @param head the head there
 * @param day the day to judge by
 */
record Look(Ledger ledger, View view, Head head, LocalDate day) {
    /** The position, for what is shared by all looks at one record. */
    Optional<Long> position() {
        return Optional.of(head.position());
    }

    /** Begins an answer with its format and the record it is of. */
    Json begin(String format) {
        Json json = new Json().object().field("format", format);
        record(json);
        return json;
    }

    /** Writes which record an answer is of. */
    void record(Json json) {
        json.key("record")
                .object()
                .field("position", head.position())
                .field("root", head.root().toString())
                .field("judgedOn", day.toString())
                .endObject();
    }

    /**
     * The subject under an id of a path, as it is read.
     *
     * @param kind the kind that it has to be of; empty for any
     * @throws Refusal if the id is none of the kind, or the view has nothing of it
     */
    EntityId subject(Optional<EntityKind> kind, String text) {
        EntityId id;
        try {
            id = EntityId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Fault.INVALID_PARAMETER, "id", String.valueOf(e.getMessage()));
        }
        if (kind.isPresent() && id.kind() != kind.get()) {
            throw new Refusal(
                    Fault.INVALID_PARAMETER,
                    "id",
                    "expected an id such as " + kind.get().word() + ":…, got '" + text + "'.");
        }
        List<Fact> facts = ledger.listFacts(view, id);
        if (facts.isEmpty()) {
            throw new Refusal(Fault.NOT_FOUND, "id", "the record, as you see it, has nothing of '" + text + "'.");
        }
        return facts.get(0).assertion().subject();
    }
}
