package org.sisterledger.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.Salt;

/** Makers of drafts for tests of the ledger. */
public final class Drafts {
    /** Who keeps the record in these tests. */
    public static final String KEEPER = "Ada Keeper";

    /** Salts that depend on the text only, so that two ledgers can be compared byte by byte. */
    public static final Salts SALTS = (sensitivity, field, text) -> Salt.of(Arrays.copyOf(
            Digest.ofBytes((sensitivity + field + text).getBytes(StandardCharsets.UTF_8))
                    .toBytes(),
            16));

    private Drafts() {}

    /** A fact that the page states. */
    public static Assertion fact(String subject, String property, String value) {
        EntityId id = EntityId.parse(subject);
        return new Assertion(
                id,
                Property.of(id.kind(), property),
                value.equals("?") ? Value.SOME : value.equals("-") ? Value.NONE : Value.of(value),
                Optional.empty(),
                new SourceReference(EntityId.parse("document:page"), Optional.of("row 1")),
                Grade.parse("B2"),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a note. */
    public static Assertion noted(Assertion assertion, String note) {
        return new Assertion(
                assertion.subject(),
                assertion.property(),
                assertion.value(),
                assertion.valid(),
                assertion.source(),
                assertion.grade(),
                assertion.asOf(),
                Optional.of(note));
    }

    /** A public draft by the keeper that asserts this fact. */
    public static Draft asserted(String subject, String property, String value) {
        return Draft.of(new Action.Assert(fact(subject, property, value), Optional.empty()), KEEPER);
    }

    /** A public draft by the keeper that asserts this fact on the word of a document. */
    public static Draft stated(String document, String subject, String property, String value) {
        Assertion fact = fact(subject, property, value);
        SourceReference source = SourceReference.of(EntityId.parse(document));
        Assertion stated = new Assertion(
                fact.subject(),
                fact.property(),
                fact.value(),
                fact.valid(),
                source,
                fact.grade(),
                fact.asOf(),
                fact.note());
        return Draft.of(new Action.Assert(stated, Optional.empty()), KEEPER);
    }

    /** A public draft by the keeper that proposes this fact. */
    public static Draft proposed(String subject, String property, String value) {
        return Draft.of(new Action.Propose(fact(subject, property, value)), KEEPER);
    }

    /** A public draft by the keeper. */
    public static Draft by(Action action) {
        return Draft.of(action, KEEPER);
    }

    /** The same draft for other readers. */
    public static Draft at(Sensitivity sensitivity, Draft draft) {
        return new Draft(draft.action(), draft.author(), draft.reason(), sensitivity);
    }

    /** The same draft with a reason. */
    public static Draft because(String reason, Draft draft) {
        return new Draft(draft.action(), draft.author(), Optional.of(reason), draft.sensitivity());
    }
}
