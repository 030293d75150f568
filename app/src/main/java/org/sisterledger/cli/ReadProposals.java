package org.sisterledger.cli;

import org.sisterledger.answer.Json;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.reading.Reading;
import org.sisterledger.review.Origin;
import org.sisterledger.review.ProposalMaker;
import org.sisterledger.review.Proposals;
import org.sisterledger.review.Proposer;

/** Proposes what was read in one article, and says what came of it. */
final class ReadProposals {
    private final Terminal terminal;
    private final DataFolder folder;
    private final ProposeOptions options;

    ReadProposals(Terminal terminal, DataFolder folder, ProposeOptions options) {
        this.terminal = terminal;
        this.folder = folder;
        this.options = options;
    }

    /**
     * Proposes the facts of a reading and prints the receipt.
     *
     * @param name how to call the article in the reason
     */
    void propose(Ledger ledger, ProposalMaker maker, Reading reading, String name, boolean json) {
        Proposals proposals = maker.make(reading, Origin.UNKNOWN);
        Proposer.Outcome outcome = options.proposer(ledger, folder, name).propose(proposals.assertions());
        Head head = ledger.head(View.of(folder.clearance()));
        if (json) {
            terminal.out().print(json(proposals, outcome, head));
        } else {
            print(proposals, outcome, head);
        }
    }

    private void print(Proposals proposals, Proposer.Outcome outcome, Head head) {
        Page page = terminal.page();
        page.line(0, "Document " + proposals.document());
        page.line(0, "Proposed " + outcome.proposed().size());
        page.line(0, "Known    " + outcome.known() + ", proposed or entered before");
        page.line(0, "Left out " + proposals.leftOut().size());
        proposals
                .leftOut()
                .forEach(left ->
                        page.text(2, "- ", left.why() + ": “" + left.span().quote() + "”", Page.Style.PLAIN));
        page.line(0, "Root     " + head.root() + "@" + head.position());
        page.text(0, "Nothing of it is in the record yet. To look at it and decide: " + review(proposals));
    }

    private String review(Proposals proposals) {
        String clearance = options.who().toString().equals("public") ? "" : " --clearance " + options.who();
        return "sisterledger review --document " + proposals.document() + clearance;
    }

    private String json(Proposals proposals, Proposer.Outcome outcome, Head head) {
        return new Json()
                .object()
                .field("format", "sisterledger-proposals/1")
                .field("document", proposals.document().toString())
                .field("proposed", outcome.proposed().size())
                .field("known", outcome.known())
                .texts("entries", outcome.proposed())
                .list(
                        "leftOut",
                        proposals.leftOut(),
                        (out, left) -> out.object()
                                .field("start", left.span().start())
                                .field("end", left.span().end())
                                .field("quote", left.span().quote())
                                .field("why", left.why())
                                .endObject())
                .field("review", review(proposals))
                .field("position", head.position())
                .field("root", head.root().toString())
                .endObject()
                .toString();
    }
}
