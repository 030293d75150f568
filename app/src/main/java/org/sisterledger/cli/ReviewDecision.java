package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.OpenProposals;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.review.Decisions;
import org.sisterledger.review.Offer;
import org.sisterledger.review.ReviewQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A decision on proposals, all in one transaction. */
abstract class ReviewDecision extends Entering {
    @Parameters(
            index = "0",
            arity = "0..*",
            paramLabel = "ID",
            description =
                    "An entry by the first digits of its id (6 or more), or a subject such as statement:read-… for all"
                            + " that is proposed about it.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--story", paramLabel = "STORY", description = "All that is proposed of this story.")
    private @Nullable String story;

    /** The entries that the decision comes to. */
    abstract List<Draft> drafts(Decisions decisions, List<Offer> offers);

    /** What was done, such as {@code Accepted}. */
    abstract String done();

    /** Checks the options. */
    void check() {}

    @Override
    final int enter(Ledger ledger) {
        check();
        if (ids.isEmpty() == (story == null)) {
            throw new UsageException(
                    "expected one or more IDs, or --story STORY, and not both. 'sisterledger review' lists what waits.");
        }
        List<Offer> offers = find(ledger);
        List<Draft> drafts;
        try {
            drafts = drafts(new Decisions(ledger, view(), author(), reason()), offers);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        String undo = "sisterledger review undo --author NAME";
        return appendAll(ledger, drafts, done() + " " + offers.size() + " of the facts proposed", undo);
    }

    private List<Offer> find(Ledger ledger) {
        ReviewQueue queue = ReviewQueue.of(ledger, view());
        return story == null ? OpenProposals.ofIds(ledger, view(), queue, ids) : OpenProposals.ofStory(queue, story);
    }

    /** Takes proposals into the record. */
    @Command(name = "accept", description = "Takes proposed facts into the record, all or none.")
    static final class Accept extends ReviewDecision {
        @Override
        List<Draft> drafts(Decisions decisions, List<Offer> offers) {
            return decisions.accept(offers);
        }

        @Override
        String done() {
            return "Accepted";
        }
    }

    /** Turns proposals down. */
    @Command(name = "reject", description = "Turns proposed facts down, all or none; needs a reason.")
    static final class Reject extends ReviewDecision {
        @Override
        void check() {
            requireReason();
        }

        @Override
        List<Draft> drafts(Decisions decisions, List<Offer> offers) {
            return decisions.reject(offers);
        }

        @Override
        String done() {
            return "Rejected";
        }
    }

    /** Takes a proposal into the record with another value. */
    @Command(
            name = "edit",
            description =
                    "Takes one proposed fact into the record with another value. The proposal is turned down with the"
                            + " reason that it was accepted otherwise.")
    static final class Edit extends ReviewDecision {
        @Option(
                names = "--value",
                required = true,
                paramLabel = "VALUE",
                description = "The value; ? for known to exist, - for known to be none.")
        private String value = "";

        @Override
        List<Draft> drafts(Decisions decisions, List<Offer> offers) {
            if (offers.size() != 1) {
                throw new UsageException("expected one proposal to be edited, got " + offers.size()
                        + ". Name it by the digits of its entry.");
            }
            return decisions.edit(offers.get(0), value);
        }

        @Override
        String done() {
            return "Accepted with another value:";
        }
    }
}
