package org.sisterledger.cli;

import java.util.List;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.answer.EntryWords;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.proof.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command about one earlier entry. What is done to an entry is seen by those who see the entry. */
abstract class RecordTarget extends Entering {
    @Parameters(
            index = "0",
            paramLabel = "ENTRY",
            description = "The first digits of its id (6 or more), or its position.")
    private String entry = "";

    /** What is done to the entry. */
    abstract Action action(Digest target);

    /** How to undo it, in words or as a command. */
    abstract String undo(String own, Entry target);

    /** Who may see the new entry. */
    Sensitivity sensitivity(Entry target) {
        return target.sensitivity();
    }

    /** Checks the options. */
    void check() {}

    @Override
    final int enter(Ledger ledger) {
        Entry target = EntryReference.find(ledger, view(), entry);
        check();
        return append(ledger, List.of(draft(action(target.id()), sensitivity(target))), own -> undo(own, target));
    }

    /** Withdraws a fact. */
    @Command(name = "retract", description = "Withdraws a fact. It stays in the ledger and in every earlier view.")
    static final class Retract extends RecordTarget {
        @Override
        void check() {
            requireReason();
        }

        @Override
        Action action(Digest target) {
            return new Action.Retract(target);
        }

        @Override
        String undo(String own, Entry target) {
            return "enter the fact again with 'sisterledger record add': " + EntryWords.of(target.action());
        }
    }

    /** Takes a proposal into the record. */
    @Command(name = "accept", description = "Takes a proposed fact into the record. Its own author may do so too.")
    static final class Accept extends RecordTarget {
        @Override
        Action action(Digest target) {
            return new Action.Accept(target);
        }

        @Override
        String undo(String own, Entry target) {
            return "sisterledger record retract " + EntryReference.shortId(target) + " --author NAME --reason WHY";
        }
    }

    /** Turns a proposal down. */
    @Command(name = "reject", description = "Turns a proposed fact down.")
    static final class Reject extends RecordTarget {
        @Override
        void check() {
            requireReason();
        }

        @Override
        Action action(Digest target) {
            return new Action.Reject(target);
        }

        @Override
        String undo(String own, Entry target) {
            return "propose it again with 'sisterledger record propose': " + EntryWords.of(target.action());
        }
    }

    /** Takes a merge back. */
    @Command(name = "unmerge", description = "Takes a merge back: the two ids mean two subjects again.")
    static final class Unmerge extends RecordTarget {
        @Override
        Action action(Digest target) {
            return new Action.Unmerge(target);
        }

        @Override
        String undo(String own, Entry target) {
            return target.action() instanceof Action.Merge merge
                    ? "sisterledger record merge " + merge.from() + " " + merge.into() + " --author NAME"
                    : "merge the two again with 'sisterledger record merge'";
        }
    }

    /** Approves a ruling. */
    @Command(name = "approve", description = "Approves a ruling of somebody else.")
    static final class Approve extends RecordTarget {
        @Override
        Action action(Digest target) {
            return new Action.Approve(target);
        }

        @Override
        String undo(String own, Entry target) {
            return "an approval stands; rule anew with 'sisterledger record decide'";
        }
    }

    /** Changes who may see a fact. */
    @Command(
            name = "classify",
            description = "Changes who may see a fact from here on. Earlier public positions keep showing it.")
    static final class Classify extends RecordTarget {
        @Parameters(index = "1", paramLabel = "WHO", description = "public, internal or restricted:NAME.")
        private String who = "";

        @Override
        void check() {
            to();
        }

        @Override
        Action action(Digest target) {
            return new Action.Classify(target, to());
        }

        @Override
        String undo(String own, Entry target) {
            return "sisterledger record classify ENTRY " + target.sensitivity()
                    + " --author NAME, with the entry that 'sisterledger log --clearance " + who
                    + "' shows for the fact";
        }

        private Sensitivity to() {
            try {
                return Sensitivity.parse(who);
            } catch (IllegalArgumentException e) {
                throw new UsageException(String.valueOf(e.getMessage()));
            }
        }
    }
}
