package org.sisterledger.connect.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.proof.Digest;

/** To which entries those of a file refer, gathered in a first walk and looked for in a second one. */
final class References {
    /** What an entry has to be that another one refers to. */
    enum Need {
        ENTRY("an entry"),
        ASSERTION("an assertion"),
        PROPOSAL("a proposal"),
        MERGE("a merge"),
        RULING("a ruling"),
        RULE("a rule");

        private final String words;

        Need(String words) {
            this.words = words;
        }

        boolean fits(Action action) {
            return switch (this) {
                case ENTRY -> true;
                case ASSERTION -> EntryBody.findAssertion(action).isPresent();
                case PROPOSAL -> action instanceof Action.Propose;
                case MERGE -> action instanceof Action.Merge;
                case RULING -> action instanceof Action.Decide;
                case RULE -> action instanceof Action.DeclareRule;
            };
        }
    }

    /**
     * A reference.
     *
     * @param target to which entry
     * @param need what that has to be
     * @param by who sees the entry that refers
     */
    record Use(Digest target, Need need, Sensitivity by) {
        boolean fits(Action action) {
            return need.fits(action);
        }

        /** What is asked for, in words. */
        String words() {
            return need.words + " '" + target + "' that is before it, or in the record, and seen by every reader of "
                    + by + " entries";
        }
    }

    private final Map<Use, Long> firsts = new LinkedHashMap<>();
    private final Map<Digest, List<Use>> open = new LinkedHashMap<>();

    /** Gathers what the entry at a position refers to. */
    void add(EntryBody body, long position) {
        Optional<Use> use = findUse(body.action(), body.sensitivity());
        if (use.isPresent() && firsts.putIfAbsent(use.get(), position) == null) {
            open.computeIfAbsent(use.get().target(), id -> new ArrayList<>(1)).add(use.get());
        }
    }

    private static Optional<Use> findUse(Action action, Sensitivity by) {
        return switch (action) {
            case Action.Assert a -> a.rule().map(rule -> new Use(rule, Need.RULE, by));
            case Action.Retract a -> Optional.of(new Use(a.target(), Need.ASSERTION, by));
            case Action.Classify a -> Optional.of(new Use(a.target(), Need.ASSERTION, by));
            case Action.Accept a -> Optional.of(new Use(a.target(), Need.PROPOSAL, by));
            case Action.Reject a -> Optional.of(new Use(a.target(), Need.PROPOSAL, by));
            case Action.Unmerge a -> Optional.of(new Use(a.target(), Need.MERGE, by));
            case Action.Approve a -> Optional.of(new Use(a.target(), Need.RULING, by));
            case Action.Redact a -> Optional.of(new Use(a.target(), Need.ENTRY, by));
            case Action.Propose a -> Optional.empty();
            case Action.DeclareRule a -> Optional.empty();
            case Action.Merge a -> Optional.empty();
            case Action.Decide a -> Optional.empty();
        };
    }

    /** Whether an entry is one that was not found yet. */
    boolean isWanted(Digest id) {
        return open.containsKey(id);
    }

    /** Whether all were found. */
    boolean isResolved() {
        return open.isEmpty();
    }

    /** Takes an entry of the file that is wanted. */
    void resolve(Digest id, EntryBody body, long position) {
        List<Use> uses = open.getOrDefault(id, new ArrayList<>());
        uses.removeIf(use -> firsts.getOrDefault(use, 0L) > position
                && use.fits(body.action())
                && readersOf(use.by()).sees(body.sensitivity()));
        if (uses.isEmpty()) {
            open.remove(id);
        }
    }

    /**
     * A reference that leads nowhere.
     *
     * @param there tells whether the record holds what is referred to
     * @return empty if all lead to an entry of the file or of the record
     */
    Optional<Use> findLost(Predicate<Use> there) {
        return open.values().stream()
                .flatMap(List::stream)
                .filter(use -> !there.test(use))
                .findFirst();
    }

    /** The position of the first entry that refers so. */
    long first(Use use) {
        return firsts.getOrDefault(use, 0L);
    }

    /** The clearance that everybody has who sees entries of this sensitivity. */
    static Clearance readersOf(Sensitivity sensitivity) {
        return sensitivity.equals(Sensitivity.PUBLIC) ? Clearance.PUBLIC : Clearance.parse(sensitivity.toString());
    }
}
