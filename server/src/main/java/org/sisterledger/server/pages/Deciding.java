package org.sisterledger.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.answer.OpenProposals;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.review.Decisions;
import org.sisterledger.review.Offer;
import org.sisterledger.review.ReviewQueue;
import org.sisterledger.review.Undoing;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.Desk;

/** Decides on what waits, in the name of a visitor; each decision is one transaction. */
final class Deciding {
    private final Desk desk;

    Deciding(Desk desk) {
        this.desk = desk;
    }

    /** That what was to be accepted names what is itself only proposed. */
    static final class NeedsMoreException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> names;

        NeedsMoreException(List<String> names) {
            super("what is to be accepted names what is itself only proposed");
            this.names = names;
        }

        List<String> names() {
            return names;
        }
    }

    private record Look(Ledger ledger, View view, ReviewQueue queue) {}

    /** Takes proposals into the record; answers how many. */
    int accept(Visitor visitor, DecisionForm form) {
        return decide(visitor, form, (look, offers) -> {
            Decisions decisions = decisions(look, visitor, form.reason());
            List<Offer> all = withNeeded(look, offers);
            if (all.size() > offers.size() && !form.withNeeded()) {
                throw new NeedsMoreException(names(look.queue(), all.subList(offers.size(), all.size())));
            }
            requireOwn(visitor, all);
            return decisions.accept(all);
        });
    }

    /** Turns proposals down; answers how many. */
    int reject(Visitor visitor, DecisionForm form) {
        if (form.reason().isEmpty()) {
            throw new QuestionException("reason", "expected why it is turned down, and nothing was given.");
        }
        return decide(visitor, form, (look, offers) -> {
            requireOwn(visitor, offers);
            return decisions(look, visitor, form.reason()).reject(offers);
        });
    }

    /** Takes a proposal into the record with another value. */
    int edit(Visitor visitor, DecisionForm form) {
        String value = form.value()
                .orElseThrow(
                        () -> new QuestionException("value", "expected the value to be taken, and nothing was given."));
        return decide(visitor, form, (look, offers) -> {
            if (offers.size() != 1) {
                throw new QuestionException("expected one proposal to be edited, got " + offers.size() + ".");
            }
            requireOwn(visitor, offers);
            return decisions(look, visitor, form.reason()).edit(offers.get(0), value);
        });
    }

    /** Takes back the visitor's last decision with all that was decided in it; answers how many entries that took back. */
    int undo(Visitor visitor, DecisionForm form) {
        return desk.write(ledger -> {
            View view = View.of(visitor.clearance());
            Undoing undoing = new Undoing(ledger, view, author(visitor));
            List<Entry> decisions = undoing.last(Undoing.RECENT);
            if (decisions.isEmpty()) {
                throw new QuestionException("there is no decision of '" + author(visitor)
                        + "' that holds among the newest " + Undoing.RECENT + " entries.");
            }
            ledger.append(undoing.takeBack(decisions, form.reason()));
            return decisions.size();
        });
    }

    @FunctionalInterface
    private interface Drafting {
        List<Draft> of(Look look, List<Offer> offers);
    }

    private int decide(Visitor visitor, DecisionForm form, Drafting drafting) {
        form.requireMeant();
        return desk.write(ledger -> {
            View view = View.of(visitor.clearance());
            // Which story a proposal is of takes all documents to tell; what waits under an id does not.
            ReviewQueue queue = form.story().isPresent()
                    ? ReviewQueue.of(ledger, view)
                    : ReviewQueue.of(ledger.listProposals(view, Integer.MAX_VALUE), List.of());
            List<Offer> offers = form.story().isPresent()
                    ? OpenProposals.ofStory(queue, form.story().get())
                    : OpenProposals.ofIds(ledger, view, queue, form.ids());
            List<Draft> drafts = drafting.of(new Look(ledger, view, queue), offers);
            ledger.append(drafts);
            return drafts.size();
        });
    }

    private static Decisions decisions(Look look, Visitor visitor, Optional<String> reason) {
        return new Decisions(look.ledger(), look.view(), author(visitor), reason);
    }

    private static String author(Visitor visitor) {
        return visitor.name().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    // Below reviewer, people decide on what they proposed themselves.
    private static void requireOwn(Visitor visitor, List<Offer> offers) {
        if (!visitor.may(Role.REVIEWER)
                && offers.stream().anyMatch(offer -> !offer.entry().author().equals(visitor.name()))) {
            throw new QuestionException("your role decides only on what you proposed yourself.");
        }
    }

    // What is accepted names only what the record has or what is accepted with it.
    private static List<Offer> withNeeded(Look look, List<Offer> chosen) {
        Set<Offer> all = new LinkedHashSet<>(chosen);
        Set<EntityId> known = new LinkedHashSet<>();
        List<Offer> fresh = chosen;
        while (!fresh.isEmpty()) {
            all.forEach(offer -> known.add(offer.fact().subject()));
            Set<EntityId> missing = new LinkedHashSet<>();
            for (Offer offer : fresh) {
                List<EntityId> named =
                        new ArrayList<>(List.of(offer.fact().source().document()));
                offer.fact().findReferred().ifPresent(named::add);
                for (EntityId id : named) {
                    if (known.add(id)
                            && look.ledger().listFacts(look.view(), id).isEmpty()) {
                        missing.add(id);
                    }
                }
            }
            fresh = look.queue().offers().stream()
                    .filter(offer -> missing.contains(offer.fact().subject()))
                    .toList();
            all.addAll(fresh);
        }
        return List.copyOf(all);
    }

    private static List<String> names(ReviewQueue queue, List<Offer> offers) {
        return offers.stream()
                .map(offer -> queue.label(offer.fact().subject()))
                .distinct()
                .toList();
    }
}
