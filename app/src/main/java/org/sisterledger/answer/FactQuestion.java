package org.sisterledger.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.time.Edtf;

/** A fact as a person states it by named parameters, the same on the command line and in a request, to be entered or proposed. */
public final class FactQuestion {
    /** The parameters, in the order in which they are told. */
    public static final List<String> PARAMETERS = List.of(
            "subject", "property", "value", "source", "locator", "valid", "grade", "as-of", "note", "sensitivity");

    private final Map<String, String> given;

    private FactQuestion(Map<String, String> given) {
        this.given = given;
    }

    /** A fact of these parameters; others are not looked at. */
    public static FactQuestion of(Map<String, String> given) {
        return new FactQuestion(Map.copyOf(given));
    }

    /**
     * What is to be appended.
     *
     * @param fact the fact
     * @param address the address of its source, where the record has no document of it yet
     * @param sensitivity who may see both
     */
    public record Stated(Assertion fact, Optional<Assertion> address, Sensitivity sensitivity) {
        /** The entries: that of the address first, on the author's word, then that of the fact. */
        public List<Draft> drafts(Function<Assertion, Action> action, String author, Optional<String> reason) {
            List<Draft> drafts = new ArrayList<>(2);
            address.ifPresent(stated -> drafts.add(
                    new Draft(new Action.Assert(stated, Optional.empty()), author, Optional.empty(), sensitivity)));
            drafts.add(new Draft(action.apply(fact), author, reason, sensitivity));
            return drafts;
        }
    }

    /**
     * The fact.
     *
     * @throws QuestionException if a parameter is missing or not understood, or the record has no such document
     */
    public Stated state(Ledger ledger, View view) {
        Sensitivity who = one("sensitivity")
                .map(text -> parse("sensitivity", text, Sensitivity::parse))
                .orElse(Sensitivity.PUBLIC);
        EntityId subject = one("subject")
                .map(text -> parse("subject", text, EntityId::parse))
                .orElseThrow(() -> new QuestionException("a subject is missing."));
        String source = one("source")
                .orElseThrow(() -> new QuestionException(
                        "source", "expected document:ID of the record or an address, and none is given."));
        SourceDocument document = SourceDocument.find(ledger, view, source, subject);
        return new Stated(assertion(subject, document.id()), document.address(), who);
    }

    private Assertion assertion(EntityId subject, EntityId document) {
        String property = text("property");
        String value = text("value");
        if (subject.kind() == EntityKind.PARTNERSHIP && property.equals("status")) {
            throw new QuestionException("a status is a subject of its own, which names its partnership. Enter three"
                    + " facts: status:SLUG partnership " + subject + "; status:SLUG status " + value
                    + "; status:SLUG decided DAY. 'sisterledger record add --help' shows an example.");
        }
        try {
            Property known = Property.of(subject.kind(), property);
            Value stated = value(value);
            known.requireWord(stated);
            return new Assertion(
                    subject,
                    known,
                    stated,
                    one("valid").map(text -> parse("valid", text, Edtf::parse)),
                    new SourceReference(document, one("locator")),
                    one("grade").map(text -> parse("grade", text, Grade::parse)).orElse(Grade.UNGRADED),
                    one("as-of").map(text -> parse("as-of", text, Edtf::parse)),
                    one("note").filter(text -> !text.isBlank()));
        } catch (IllegalArgumentException e) {
            throw new QuestionException(String.valueOf(e.getMessage()));
        }
    }

    private static Value value(String text) {
        return switch (text) {
            case "?" -> Value.SOME;
            case "-" -> Value.NONE;
            default -> Value.of(text);
        };
    }

    private Optional<String> one(String parameter) {
        return Optional.ofNullable(given.get(parameter));
    }

    private String text(String parameter) {
        return one(parameter).orElse("");
    }

    private static <T> T parse(String parameter, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new QuestionException(parameter, String.valueOf(e.getMessage()));
        }
    }
}
