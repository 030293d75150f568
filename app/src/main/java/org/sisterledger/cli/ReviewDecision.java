package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.review.Decisions;
import org.sisterledger.review.Offer;
import org.sisterledger.review.OpenStory;
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
        if (story != null) {
            String key = queue.keyOf(story);
            List<Offer> offers = queue.list().stream()
                    .filter(open -> open.key().equals(key))
                    .flatMap(open -> open.subjects().stream())
                    .map(OpenStory.Subject::offers)
                    .flatMap(List::stream)
                    .toList();
            if (offers.isEmpty()) {
                throw new UsageException("--story: nothing of '" + story
                        + "' waits for a decision. 'sisterledger review' lists what does.");
            }
            return offers;
        }
        Set<Offer> offers = new LinkedHashSet<>();
        ids.forEach(id -> offers.addAll(find(ledger, queue, id)));
        return List.copyOf(offers);
    }

    private List<Offer> find(Ledger ledger, ReviewQueue queue, String id) {
        Optional<EntityId> subject = subject(id);
        if (subject.isPresent()) {
            List<Offer> about = queue.offers().stream()
                    .filter(offer -> offer.fact().subject().equals(subject.get()))
                    .toList();
            if (about.isEmpty()) {
                throw new UsageException(
                        "nothing about " + id + " waits for a decision. 'sisterledger review' lists what does.");
            }
            return about;
        }
        Entry entry = EntryReference.find(ledger, view(), id);
        return List.of(queue.offers().stream()
                .filter(offer -> offer.entry().id().equals(entry.id()))
                .findFirst()
                .orElseThrow(() -> new UsageException("expected an open proposal, got '" + id + "', which is a "
                        + entry.action().word() + " that is decided already or was none.")));
    }

    private static Optional<EntityId> subject(String id) {
        try {
            return EntityId.find(id);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
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
