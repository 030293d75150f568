package org.sisterledger.server.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.sisterledger.check.ArticleCheck;
import org.sisterledger.check.CheckReport;
import org.sisterledger.check.Gazetteers;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.Reading;
import org.sisterledger.record.RecordView;
import org.sisterledger.server.desk.Desk;
import org.springframework.stereotype.Component;

/** Reads and checks articles against a view. This is the one place that holds a whole record for it, once for each clearance and root. */
@Component
public final class Judge {
    private final Desk desk;
    private final PerRoot<Ready> ready = new PerRoot<>(2);

    /** A judge over a desk. */
    public Judge(Desk desk) {
        this.desk = desk;
    }

    /**
     * What a view knows, ready to be asked by several threads.
     *
     * @param head how far the view reaches
     * @param record the record
     * @param reader a reader that knows its names
     */
    public record Ready(Head head, RecordView record, Reader reader) {}

    /** What a view knows, as of a position; empty for the newest. */
    public Ready ready(Clearance clearance, Optional<Long> position) {
        return desk.look(
                clearance,
                position,
                (ledger, view, head) -> ready.get(
                        clearance + " " + head.position() + " " + head.root(), () -> make(ledger, view, head)));
    }

    private Ready make(Ledger ledger, View view, Head head) {
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFact(view, EnumSet.allOf(EntityKind.class), facts::add);
        RecordView record = RecordView.of(facts, ledger.listRulings(view));
        fold(record);
        return new Ready(head, record, Reader.of(Gazetteers.of(record)).with(desk.places()));
    }

    // A record folds its subjects when they are first asked for; folded beforehand, it is only read from then on.
    private static void fold(RecordView record) {
        record.countries();
        record.territories();
        record.communities();
        record.registers();
        record.partnerships();
        record.activities();
        record.issues();
        record.contextEvents();
        record.organizations();
        record.people();
        record.memberships();
        record.roles();
        record.publishers();
        record.documents();
        record.statements();
        record.figures();
        record.inquiries();
        record.decisions();
        record.briefings();
        record.rules();
        record.countryLists();
    }

    /**
     * Checks an article.
     *
     * @throws Refusal if nobody says when it was published and no day is given
     */
    public CheckReport check(Ready ready, ArticleText article, Optional<LocalDate> day) {
        Reading reading = ready.reader().read(article.text(), article.metadata());
        if (day.isEmpty() && reading.article().publishedOn().isEmpty()) {
            throw new Refusal(
                    Fault.UNREADABLE,
                    "as-of",
                    "expected the day on which the article was published, and neither the text nor its metadata tells. Give"
                            + " the day to judge by: as-of=YEAR-MONTH-DAY.");
        }
        return ArticleCheck.check(reading, ready.record(), ready.head(), day);
    }
}
