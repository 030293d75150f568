package org.sisterledger.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.Value;
import org.sisterledger.proof.Digest;

/**
 * What the hashed bytes of an entry say. Texts that may have to be erased are not in it, only their salted digests.
 *
 * @param action what the entry does; a text that stands outside reads {@value #ERASED}
 * @param digests the digests of the texts outside, by field: {@code author} always, {@code reason}, {@code note} and
 *     {@code value} where there is one
 * @param at when it was appended, UTC, whole milliseconds
 * @param sensitivity who may see it
 * @param again 0, or how many entries before it say the very same in the same millisecond
 */
public record EntryBody(
        Action action, SortedMap<String, Digest> digests, Instant at, Sensitivity sensitivity, int again) {
    /** What is read in place of a text that stands outside and was erased. */
    public static final String ERASED = "[erased]";

    /** Takes the outside texts out of the action and checks that each has a digest, a personal value among them, and no other has. */
    public EntryBody {
        Objects.requireNonNull(at);
        Objects.requireNonNull(sensitivity);
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
        action = withTexts(action, Map.of(), digests);
        if (!digests.containsKey("author") || !Action.Redact.FIELDS.containsAll(digests.keySet())) {
            throw new IllegalArgumentException("Expected a digest of the author, and of other texts only among "
                    + Action.Redact.FIELDS + ", got " + digests.keySet() + ".");
        }
        requireValueWhereItBelongs(action, digests);
        if (again < 0 || !at.truncatedTo(ChronoUnit.MILLIS).equals(at)) {
            throw new IllegalArgumentException("Expected whole milliseconds and a count, got " + at + " and " + again);
        }
    }

    // In the hashed bytes a value can never be erased; outside them one that is not personal could be.
    private static void requireValueWhereItBelongs(Action action, Map<String, Digest> digests) {
        Optional<Assertion> stated = findAssertion(action);
        boolean outside = stated.isPresent() && isOutside(stated.get());
        if (outside != digests.containsKey("value")) {
            String property = stated.map(assertion -> assertion.subject().kind().word() + " "
                            + assertion.property().name())
                    .orElse(action.word());
            throw new IllegalArgumentException(
                    outside
                            ? "Expected a digest in place of the value of '" + property
                                    + "', which is personal, got the value itself."
                            : "Expected the value of '" + property + "' itself, got the digest of a text outside.");
        }
    }

    private static boolean isOutside(Assertion assertion) {
        return assertion.property().personal() && assertion.value() instanceof Value.Known;
    }

    /** The texts of a draft that stand outside the hashed bytes, by field, the author first. */
    public static Map<String, String> textsOf(Draft draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("author", draft.author());
        draft.reason().ifPresent(reason -> texts.put("reason", reason));
        findAssertion(draft.action()).ifPresent(assertion -> {
            assertion.note().ifPresent(note -> texts.put("note", note));
            if (assertion.property().personal() && assertion.value() instanceof Value.Known known) {
                texts.put("value", known.text());
            }
        });
        return texts;
    }

    /** The assertion that an action takes into the record or proposes; empty for every other action. */
    public static Optional<Assertion> findAssertion(Action action) {
        return switch (action) {
            case Action.Assert asserted -> Optional.of(asserted.assertion());
            case Action.Propose proposed -> Optional.of(proposed.assertion());
            case Action.Retract a -> Optional.empty();
            case Action.Accept a -> Optional.empty();
            case Action.Reject a -> Optional.empty();
            case Action.DeclareRule a -> Optional.empty();
            case Action.Merge a -> Optional.empty();
            case Action.Unmerge a -> Optional.empty();
            case Action.Classify a -> Optional.empty();
            case Action.Decide a -> Optional.empty();
            case Action.Approve a -> Optional.empty();
            case Action.Redact a -> Optional.empty();
        };
    }

    /** The action with these texts put back; a text that is missing reads {@value #ERASED}. */
    public Action actionWith(Map<String, String> texts) {
        return withTexts(action, texts, digests);
    }

    private static Action withTexts(Action action, Map<String, String> texts, Map<String, Digest> digests) {
        Optional<Assertion> stated = findAssertion(action);
        if (stated.isPresent()
                && stated.get().note().isEmpty()
                && !digests.containsKey("note")
                && !digests.containsKey("value")) {
            return action;
        }
        if (action instanceof Action.Assert asserted) {
            return new Action.Assert(withTexts(asserted.assertion(), texts, digests), asserted.rule());
        }
        if (action instanceof Action.Propose proposed) {
            return new Action.Propose(withTexts(proposed.assertion(), texts, digests));
        }
        return action;
    }

    private static Assertion withTexts(Assertion assertion, Map<String, String> texts, Map<String, Digest> digests) {
        if (assertion.note().isPresent() != digests.containsKey("note")) {
            throw new IllegalArgumentException("Expected a digest of the note exactly when there is one.");
        }
        return new Assertion(
                assertion.subject(),
                assertion.property(),
                digests.containsKey("value") ? Value.of(texts.getOrDefault("value", ERASED)) : assertion.value(),
                assertion.valid(),
                assertion.source(),
                assertion.grade(),
                assertion.asOf(),
                assertion.note().map(note -> texts.getOrDefault("note", ERASED)));
    }
}
