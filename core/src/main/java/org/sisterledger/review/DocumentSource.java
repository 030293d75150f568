package org.sisterledger.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.proof.Digest;
import org.sisterledger.source.Passage;
import org.sisterledger.source.Span;
import org.sisterledger.time.Edtf;

/** A text as the source of facts, and the facts gathered from it so far. */
final class DocumentSource {
    private static final int ID_DIGITS = 20;

    private final String text;
    private final String textDigest;
    private final EntityId id;
    private final Optional<Edtf> asOf;
    private final Set<Assertion> assertions = new LinkedHashSet<>();
    private final List<Proposals.LeftOut> leftOut = new ArrayList<>();

    DocumentSource(String text, EntityId id, Optional<Edtf> asOf) {
        this.text = text;
        this.textDigest = digestOf(text);
        this.id = id;
        this.asOf = asOf;
    }

    EntityId id() {
        return id;
    }

    /** The SHA-256 of a text in UTF-8. */
    static String digestOf(String text) {
        return digest(text).toString();
    }

    /** An id that follows from these words alone. */
    static EntityId idOf(EntityKind kind, String... words) {
        return EntityId.of(kind, "read-" + digest(String.join("\n", words)).abbreviated(ID_DIGITS));
    }

    /** The id of something that stands at these words of this text. */
    EntityId idAt(EntityKind kind, Span span, String more) {
        return idOf(kind, id.toString(), textDigest, span.start() + "," + span.end(), more);
    }

    /** A fact that the document states of itself or of its publisher. */
    void state(EntityId subject, String property, String value) {
        add(subject, property, value, Optional.empty());
    }

    /** A fact that rests on words of the text. */
    void state(EntityId subject, String property, String value, List<Span> spans) {
        add(subject, property, value, Optional.of(Passage.of(text, textDigest, spans)));
    }

    void leaveOut(Span span, String why) {
        leftOut.add(new Proposals.LeftOut(span, why));
    }

    Proposals proposals() {
        return new Proposals(id, List.copyOf(assertions), leftOut);
    }

    private void add(EntityId subject, String property, String value, Optional<Passage> passage) {
        Property known = Property.of(subject.kind(), property);
        known.requireWord(Value.of(value));
        Assertion fact = new Assertion(
                subject,
                known,
                Value.of(value),
                Optional.empty(),
                new SourceReference(id, passage.map(Passage::locator)),
                Grade.UNGRADED,
                asOf,
                passage.map(Passage::selectors));
        assertions.add(fact);
    }

    private static Digest digest(String words) {
        return Digest.ofBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
