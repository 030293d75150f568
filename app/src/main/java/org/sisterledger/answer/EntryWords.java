package org.sisterledger.answer;

import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Entry;
import org.sisterledger.proof.Digest;

/** Entries in words and as JSON. */
public final class EntryWords {
    private EntryWords() {}

    /** What an entry does, in one line. */
    public static String of(Action action) {
        return switch (action) {
            case Action.Assert a -> words(a.assertion());
            case Action.Propose a -> words(a.assertion());
            case Action.Retract a -> "entry " + a.target().abbreviated(12);
            case Action.Accept a -> "entry " + a.target().abbreviated(12);
            case Action.Reject a -> "entry " + a.target().abbreviated(12);
            case Action.DeclareRule a -> a.name() + ": " + a.text();
            case Action.Merge a -> a.from() + " is " + a.into();
            case Action.Unmerge a -> "entry " + a.target().abbreviated(12);
            case Action.Classify a -> "entry " + a.target().abbreviated(12) + " is " + a.to();
            case Action.Decide a -> a.subject() + " " + a.ruling();
            case Action.Approve a -> "entry " + a.target().abbreviated(12);
            case Action.Redact a ->
                String.join(", ", a.fields()) + " of entry " + a.target().abbreviated(12);
        };
    }

    private static String words(Assertion assertion) {
        return assertion.subject() + " " + assertion.property() + " = "
                + assertion.value().written() + ", says " + assertion.source();
    }

    /** The subject that an entry is about; empty if it is about another entry. */
    public static Optional<EntityId> subject(Action action) {
        return switch (action) {
            case Action.Assert a -> Optional.of(a.assertion().subject());
            case Action.Propose a -> Optional.of(a.assertion().subject());
            case Action.Merge a -> Optional.of(a.into());
            case Action.Decide a -> Optional.of(a.subject());
            case Action.Retract a -> Optional.empty();
            case Action.Accept a -> Optional.empty();
            case Action.Reject a -> Optional.empty();
            case Action.DeclareRule a -> Optional.empty();
            case Action.Unmerge a -> Optional.empty();
            case Action.Classify a -> Optional.empty();
            case Action.Approve a -> Optional.empty();
            case Action.Redact a -> Optional.empty();
        };
    }

    /** Whether an entry speaks of a subject itself; a merge speaks of two. */
    public static boolean isAbout(Action action, EntityId subject) {
        return subject(action).filter(subject::equals).isPresent()
                || (action instanceof Action.Merge merge && merge.from().equals(subject));
    }

    /** The entry that an entry is about; empty if it is about a subject or a rule. */
    public static Optional<Digest> target(Action action) {
        return switch (action) {
            case Action.Retract a -> Optional.of(a.target());
            case Action.Accept a -> Optional.of(a.target());
            case Action.Reject a -> Optional.of(a.target());
            case Action.Unmerge a -> Optional.of(a.target());
            case Action.Classify a -> Optional.of(a.target());
            case Action.Approve a -> Optional.of(a.target());
            case Action.Redact a -> Optional.of(a.target());
            case Action.Assert a -> Optional.empty();
            case Action.Propose a -> Optional.empty();
            case Action.DeclareRule a -> Optional.empty();
            case Action.Merge a -> Optional.empty();
            case Action.Decide a -> Optional.empty();
        };
    }

    /** An entry as JSON, with the same keys whatever it does. */
    public static void write(Json json, Entry entry) {
        Optional<Assertion> assertion = switch (entry.action()) {
            case Action.Assert a -> Optional.of(a.assertion());
            case Action.Propose a -> Optional.of(a.assertion());
            default -> Optional.empty();
        };
        json.object()
                .field("id", entry.id().toString())
                .field("position", entry.position())
                .field("at", entry.at().toString())
                .field("author", entry.author())
                .field("reason", entry.reason())
                .field("sensitivity", entry.sensitivity().toString())
                .field("action", entry.action().word())
                .field("words", of(entry.action()))
                .field("subject", subject(entry.action()))
                .field("property", assertion.map(Assertion::property))
                .field("value", assertion.map(Assertion::value).map(Value::written))
                .field("valid", assertion.flatMap(Assertion::valid))
                .field("source", assertion.map(Assertion::source))
                .field("target", target(entry.action()))
                .field("rule", entry.action() instanceof Action.Assert a ? a.rule() : Optional.empty())
                .endObject();
    }
}
