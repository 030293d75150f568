package org.sisterledger.ledger;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.proof.Digest;

/**
 * What an entry does. Entries refer to earlier ones by the digest of their canonical bytes, never by position: a position is
 * a matter of who reads.
 */
public sealed interface Action {
    /**
     * Takes an assertion into the record, on the word of the entry's author or by an import rule.
     *
     * @param rule the import rule by which it is accepted, the digest of a {@link DeclareRule} entry; empty if the author
     *     accepted it in person
     */
    record Assert(Assertion assertion, Optional<Digest> rule) implements Action {}

    /** Withdraws an accepted assertion. It stays in the ledger and in every earlier view. */
    record Retract(Digest target) implements Action {}

    /** Offers an assertion for acceptance; it is in no view until it is accepted. */
    record Propose(Assertion assertion) implements Action {}

    /** Takes a proposal into the record. */
    record Accept(Digest target) implements Action {}

    /** Turns a proposal down. */
    record Reject(Digest target) implements Action {}

    /**
     * Declares a rule by which assertions are accepted.
     *
     * @param name such as {@code starter-2026-11}
     * @param text what it accepts, in words
     */
    record DeclareRule(String name, String text) implements Action {}

    /** From here on {@code from} is read as {@code into}: the two ids mean one subject of the same kind. */
    record Merge(EntityId from, EntityId into) implements Action {
        /** Checks that the kinds agree and the ids differ. */
        public Merge {
            if (from.kind() != into.kind() || from.equals(into)) {
                throw new IllegalArgumentException(
                        "Expected two different ids of one kind, got " + from + " and " + into + ".");
            }
        }
    }

    /** Takes a merge back. */
    record Unmerge(Digest target) implements Action {}

    /**
     * Changes who may see an assertion from here on. It is drafted at the assertion's own sensitivity. The store restates the
     * assertion under the new sensitivity in the same transaction, so that readers who now may see it find it in their own
     * sequence, and retracts it for readers who no longer may, without telling them where it went.
     */
    record Classify(Digest target, Sensitivity to) implements Action {}

    /**
     * Rules on a subject: whether an issue counts against a "never".
     *
     * @param subject what is ruled on
     * @param ruling {@code counts} or {@code does-not-count}
     */
    record Decide(EntityId subject, String ruling) implements Action {
        /** The rulings there are. */
        public static final List<String> RULINGS = List.of("counts", "does-not-count");

        /** Checks the ruling. */
        public Decide {
            if (!RULINGS.contains(ruling)) {
                throw new IllegalArgumentException("Expected one of " + RULINGS + ", got '" + ruling + "'.");
            }
        }
    }

    /** Approves a ruling. Nobody approves their own. */
    record Approve(Digest target) implements Action {}

    /**
     * Erases the texts of an earlier entry that stand outside its hashed bytes. The bytes and every proof stay.
     *
     * @param fields which texts: {@code author}, {@code reason}, {@code note}, {@code value}
     */
    record Redact(Digest target, List<String> fields) implements Action {
        /** The fields that may stand outside the hashed bytes. */
        public static final List<String> FIELDS = List.of("author", "reason", "note", "value");

        /** Copies the list and checks the fields. */
        public Redact {
            fields = List.copyOf(fields);
            if (fields.isEmpty() || !FIELDS.containsAll(fields)) {
                throw new IllegalArgumentException("Expected some of " + FIELDS + ", got " + fields + ".");
            }
        }
    }

    /** The word of the action in the ledger's bytes and on screen, such as {@code ASSERT}. */
    default String word() {
        return switch (this) {
            case Assert a -> "ASSERT";
            case Retract a -> "RETRACT";
            case Propose a -> "PROPOSE";
            case Accept a -> "ACCEPT";
            case Reject a -> "REJECT";
            case DeclareRule a -> "RULE";
            case Merge a -> "MERGE";
            case Unmerge a -> "UNMERGE";
            case Classify a -> "CLASSIFY";
            case Decide a -> "DECIDE";
            case Approve a -> "APPROVE";
            case Redact a -> "REDACT";
        };
    }
}
