package org.sisterledger.server.api;

import java.util.Optional;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.View;
import org.sisterledger.reading.Reading;
import org.sisterledger.review.Origin;
import org.sisterledger.review.ProposalMaker;
import org.sisterledger.review.Proposals;
import org.sisterledger.review.Proposer;
import org.sisterledger.server.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * Stores documents for pages and programs: what a document says of itself and what was read in it become proposals, with the words on which they
 * rest and a digest of the text. The text itself is not kept.
 */
@Component
public final class Storing {
    private final Desk desk;
    private final Judge judge;

    /** A room that stores at a desk. */
    public Storing(Desk desk, Judge judge) {
        this.desk = desk;
        this.judge = judge;
    }

    /**
     * Who stores a document and why.
     *
     * @param author who answers for it
     * @param reason why, in words
     * @param seen who may see what is proposed; the author has to be among them
     * @param origin where the text came from
     */
    public record Deed(String author, String reason, Sensitivity seen, Origin origin) {}

    /**
     * What was stored.
     *
     * @param proposals what the document offers
     * @param outcome what of it was new
     * @param head where the ledger stands for those who see it
     */
    public record Stored(Proposals proposals, Proposer.Outcome outcome, Head head) {}

    /** Stores a document. */
    public Stored store(ArticleText article, Deed deed) {
        Clearance clearance = Clearance.parse(deed.seen().toString());
        // Read with the eyes of those who may see the proposals: what the author alone sees would be told in them.
        Judge.Ready ready = judge.ready(clearance, Optional.empty());
        Reading reading = ready.reader().read(article.text(), article.metadata());
        Proposals proposals = ProposalMaker.of(ready.record()).make(reading, deed.origin());
        return desk.write(ledger -> {
            View view = View.of(clearance);
            Proposer proposer = new Proposer(ledger, view, deed.author(), Optional.of(deed.reason()), deed.seen());
            return new Stored(proposals, proposer.propose(proposals.assertions()), ledger.head(view));
        });
    }
}
