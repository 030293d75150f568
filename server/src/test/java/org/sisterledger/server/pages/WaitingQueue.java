package org.sisterledger.server.pages;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.sisterledger.check.Gazetteers;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.reading.Metadata;
import org.sisterledger.reading.Reader;
import org.sisterledger.record.RecordView;
import org.sisterledger.review.Origin;
import org.sisterledger.review.ProposalMaker;
import org.sisterledger.review.Proposals;
import org.sisterledger.review.Proposer;
import org.sisterledger.server.TestServer;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.ReviewQueues;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.store.RecordPlace;
import org.springframework.util.LinkedMultiValueMap;

/** A starter record in which an article waits for a decision, and what else a test proposes. */
public final class WaitingQueue {
    static final String ARTICLE = """
            Title: Carmel takes another <script>alert(1)</script> look
            Date: 2024-05-02
            Source: The Example Post

            Carmel ended its sister-city relationship with Xiangyang in March 2024.

            There are more than 100 sister cities between the United States and China, Mary Major, a council member, said.
            The list that the council had before it was three pages long, and nobody in the room could say who had made it.
            """;

    private final Path folder = TestServer.copyOfStarter();
    private final EntityId document;

    private WaitingQueue() {
        try (Ledger ledger = place().open()) {
            List<Fact> facts = new ArrayList<>();
            ledger.forEachFact(View.PUBLIC, EnumSet.allOf(EntityKind.class), facts::add);
            RecordView record = RecordView.of(facts, List.of());
            Proposals proposals = ProposalMaker.of(record)
                    .make(
                            Reader.of(Gazetteers.of(record)).read(ARTICLE, Metadata.NONE),
                            Origin.at("https://example.org/carmel"));
            document = proposals.document();
            propose(ledger, "John Doe", proposals.assertions());
        }
    }

    /** A fresh one. */
    public static WaitingQueue ofAnArticle() {
        return new WaitingQueue();
    }

    RecordPlace place() {
        return RecordPlace.of(folder);
    }

    EntityId document() {
        return document;
    }

    /** Proposes a number of organizations, on the word of a document that the record has. */
    void proposeOrganizations(String author, int number) {
        List<Assertion> names = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            EntityId subject = EntityId.of(EntityKind.ORGANIZATION, "example-" + i);
            names.add(new Assertion(
                    subject,
                    Property.of(subject.kind(), "name"),
                    Value.of("Example Association " + i),
                    Optional.empty(),
                    SourceReference.of(EntityId.parse("document:latimes-irvine-xuhui-2006-06-29")),
                    Grade.UNGRADED,
                    Optional.empty(),
                    Optional.empty()));
        }
        try (Ledger ledger = place().open()) {
            propose(ledger, author, names);
        }
    }

    /** The page as a reviewer gets it. */
    public String shownToReviewer() {
        Visitor reviewer = new Visitor(Optional.of("Jane Roe"), Role.REVIEWER, Clearance.PUBLIC);
        ReviewController pages = new ReviewController(new Desk(place(), Clock.systemUTC()), new ReviewQueues());
        return Rendered.of(
                pages.show(reviewer, new LinkedMultiValueMap<>(), Answering.with(new ArrayList<>())),
                reviewer,
                "/review");
    }

    private static void propose(Ledger ledger, String author, List<Assertion> facts) {
        new Proposer(ledger, View.PUBLIC, author, Optional.empty(), Sensitivity.PUBLIC).propose(facts);
    }
}
