package org.sisterledger.store.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.proof.Digest;

/** Finds the entries that drafts refer to and checks that they are in the state that the action needs. */
final class Targets {
    /**
     * An entry that a draft refers to.
     *
     * @param seq its number in the tables
     * @param authorName empty if erased
     */
    record Target(Digest id, long seq, EntryBody body, Optional<String> authorName) {}

    private final Db db;
    // What is merged for the readers of a sensitivity, read once for a batch.
    private final Map<Sensitivity, Merges> known = new HashMap<>();

    Targets(Db db) {
        this.db = db;
    }

    /** The entry, if every reader of a draft with this sensitivity may see it. */
    Target get(Digest id, Sensitivity draft, String expected) {
        try (Query query = db.query(
                "SELECT e.seq, e.body, w.name FROM entry e JOIN author w ON w.number = e.author WHERE e.id = ?",
                new Object[] {id.toBytes()})) {
            if (query.next()) {
                EntryBody body = Entries.decode(db, query.bytes(2));
                if (Labels.readersOf(draft).sees(body.sensitivity())) {
                    return new Target(id, query.number(1), body, query.findText(3));
                }
            }
        }
        throw new IllegalArgumentException(
                "Expected the id of " + expected + ", got '" + id + "'. No such entry is in the record.");
    }

    /** Checks what an action needs of the entry that it refers to. */
    Target require(Digest id, Draft draft) {
        return switch (draft.action()) {
            case Action.Assert a -> requireRule(id, draft.sensitivity());
            case Action.Retract a -> requireStanding(getAssertion(id, draft.sensitivity()), draft);
            case Action.Classify a -> requireClassified(getAssertion(id, draft.sensitivity()), draft);
            case Action.Accept a -> requireOpen(getProposal(id, draft.sensitivity()), draft);
            case Action.Reject a -> requireOpen(getProposal(id, draft.sensitivity()), draft);
            case Action.Unmerge a -> requireHolding(getMerge(id, draft.sensitivity()), draft);
            case Action.Approve a -> requireOther(getRuling(id, draft.sensitivity()), draft);
            case Action.Redact a -> get(id, draft.sensitivity(), "an entry");
            case Action.Propose a -> throw new IllegalStateException("A proposal refers to no entry.");
            case Action.DeclareRule a -> throw new IllegalStateException("A rule refers to no entry.");
            case Action.Merge a -> throw new IllegalStateException("A merge refers to no entry.");
            case Action.Decide a -> throw new IllegalStateException("A ruling refers to no entry.");
        };
    }

    /** The entry that an action of this sensitivity refers to, if it is there and of the kind needed, in whatever state. */
    Optional<Target> findTarget(Action action, Sensitivity by) {
        return switch (action) {
            case Action.Assert a -> a.rule().map(rule -> requireRule(rule, by));
            case Action.Retract a -> Optional.of(getAssertion(a.target(), by));
            case Action.Classify a -> Optional.of(getAssertion(a.target(), by));
            case Action.Accept a -> Optional.of(getProposal(a.target(), by));
            case Action.Reject a -> Optional.of(getProposal(a.target(), by));
            case Action.Unmerge a -> Optional.of(getMerge(a.target(), by));
            case Action.Approve a -> Optional.of(getRuling(a.target(), by));
            case Action.Redact a -> Optional.of(get(a.target(), by, "an entry"));
            case Action.Propose a -> Optional.empty();
            case Action.DeclareRule a -> Optional.empty();
            case Action.Merge a -> Optional.empty();
            case Action.Decide a -> Optional.empty();
        };
    }

    /** The rule by which an assertion of this sensitivity is accepted. */
    Target requireRule(Digest id, Sensitivity by) {
        return get(id, by, "a rule", Action.DeclareRule.class);
    }

    private Target getProposal(Digest id, Sensitivity by) {
        return get(id, by, "a proposal", Action.Propose.class);
    }

    private Target getMerge(Digest id, Sensitivity by) {
        return get(id, by, "a merge", Action.Merge.class);
    }

    private Target getRuling(Digest id, Sensitivity by) {
        return get(id, by, "a ruling", Action.Decide.class);
    }

    private Target getAssertion(Digest id, Sensitivity by) {
        Target target = get(id, by, "an assertion");
        if (EntryBody.findAssertion(target.body().action()).isEmpty()) {
            throw new IllegalArgumentException("Expected the id of an assertion, got '" + target.id() + "', which is a "
                    + target.body().action().word() + ".");
        }
        return target;
    }

    private Target get(Digest id, Sensitivity by, String expected, Class<? extends Action> kind) {
        Target target = get(id, by, expected);
        if (!kind.isInstance(target.body().action())) {
            throw new IllegalArgumentException("Expected the id of " + expected + ", got '" + id + "', which is a "
                    + target.body().action().word() + ".");
        }
        return target;
    }

    /** Checks that the assertion stands for the readers of the draft. */
    private Target requireStanding(Target target, Draft draft) {
        Scope scope = readers(draft);
        if (!db.exists("SELECT 1 FROM assertion a WHERE a.seq = ? AND " + scope.stands(), target.seq())) {
            throw new IllegalArgumentException(
                    "Expected an assertion that stands, got '" + target.id() + "', which does not stand (any more).");
        }
        return target;
    }

    private Target requireClassified(Target target, Draft draft) {
        if (!target.body().sensitivity().equals(draft.sensitivity())) {
            throw new IllegalArgumentException("Expected a classification at the assertion's own sensitivity, "
                    + target.body().sensitivity() + ", got " + draft.sensitivity() + ".");
        }
        if (draft.action() instanceof Action.Classify classify && classify.to().equals(draft.sensitivity())) {
            throw new IllegalArgumentException(
                    "Expected another sensitivity than " + classify.to() + ", which '" + target.id() + "' has.");
        }
        requireStanding(target, draft);
        if (target.body().digests().containsKey("value")
                && !Entries.texts(db, target.seq()).containsKey("value")) {
            throw new IllegalArgumentException(
                    "Expected an assertion with a value, got '" + target.id() + "', whose value was erased.");
        }
        return target;
    }

    private Target requireOpen(Target target, Draft draft) {
        Scope scope = readers(draft);
        if (db.exists(
                "SELECT 1 FROM assertion a WHERE a.seq = ? AND " + scope.changed("'ACCEPT', 'REJECT'"), target.seq())) {
            throw new IllegalArgumentException(
                    "Expected an open proposal, got '" + target.id() + "', which was accepted or rejected already.");
        }
        return target;
    }

    private Target requireHolding(Target target, Draft draft) {
        Scope scope = readers(draft);
        if (db.exists("SELECT 1 FROM merge a WHERE a.seq = ? AND " + scope.changed("'UNMERGE'"), target.seq())) {
            throw new IllegalArgumentException(
                    "Expected a merge that holds, got '" + target.id() + "', which was taken back already.");
        }
        return target;
    }

    private Target requireOther(Target target, Draft draft) {
        String author = target.authorName()
                .orElseThrow(() -> new IllegalArgumentException("Expected a ruling whose author is known, got '"
                        + target.id() + "', whose author was erased. Rule again."));
        if (author.strip().equalsIgnoreCase(draft.author().strip())) {
            throw new IllegalArgumentException("Expected the approval of another author, got one by '" + draft.author()
                    + "', who made the ruling '" + target.id() + "'. Nobody approves their own.");
        }
        Scope scope = readers(draft);
        if (db.exists("SELECT 1 FROM ruling a WHERE a.seq = ? AND " + scope.changed("'APPROVE'"), target.seq())) {
            throw new IllegalArgumentException(
                    "Expected a ruling to be approved, got '" + target.id() + "', which is approved already.");
        }
        return target;
    }

    /** Checks that two ids are not yet one subject for the readers of the draft. */
    void requireApart(Action.Merge merge, Draft draft) {
        Merges merges = known.computeIfAbsent(draft.sensitivity(), sensitivity -> Merges.read(db, readers(draft)));
        if (merges.isMerged(merge.from()) || merges.of(merge.from()).equals(merges.of(merge.into()))) {
            throw new IllegalArgumentException("Expected ids that mean two subjects, got '" + merge.from()
                    + "', which is read as '" + merges.of(merge.from()) + "', and '" + merge.into()
                    + "', which is read as '" + merges.of(merge.into()) + "'.");
        }
    }

    /** Notes that a merge was written, or that one was taken back, in the batch for which this was made. */
    void noteMerging(Draft draft) {
        if (draft.action() instanceof Action.Merge merge) {
            known.forEach((sensitivity, merges) -> {
                if (Labels.readersOf(sensitivity).sees(draft.sensitivity())) {
                    merges.join(merge.from(), merge.into());
                }
            });
        } else {
            known.clear();
        }
    }

    // Positions are of no matter here, only what is seen.
    private Scope readers(Draft draft) {
        Clearance clearance = Labels.readersOf(draft.sensitivity());
        return new Scope(clearance, Labels.read(db).seenBy(clearance), Long.MAX_VALUE, 0, 0);
    }
}
