package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.answer.TieQuestion;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.count.MapPoint;
import org.sisterledger.count.TieQuery;
import org.sisterledger.count.TieSearch;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.PerRoot;
import org.sisterledger.server.api.ReviewQueues;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.server.drawing.WorldMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The start page. What it tells of the record is made once for each clearance, root and day. */
@Controller
final class StartController {
    private static final int ON_MAP = 150;
    private static final int HELD = 8;
    private static final int AT_ONCE = 1000;
    /** Numbers are counted up to here: a start page keeps nobody waiting. */
    private static final int MOST = 20_000;
    /** Among how many of the newest entries stored documents are looked for. */
    private static final int LOOKED_AT = 2000;

    private static final int NEWEST = 5;

    private static final EntityId EXAMPLE = EntityId.parse("partnership:us-ca-irvine--cn-shanghai-xuhui");

    private final Desk desk;
    private final ReviewQueues queues;
    private final PerRoot<StartPage> pages = new PerRoot<>(HELD);

    StartController(Desk desk, ReviewQueues queues) {
        this.desk = desk;
        this.queues = queues;
    }

    @GetMapping("/")
    ModelAndView show(Visitor visitor) {
        LocalDate day = desk.today();
        TieSnapshot ties = desk.ties(visitor.clearance(), Optional.empty());
        String key = visitor.clearance() + " " + ties.head() + " " + day;
        return new ModelAndView("start", "page", pages.get(key, () -> page(visitor, ties, day)));
    }

    private StartPage page(Visitor visitor, TieSnapshot ties, LocalDate day) {
        return desk.look(
                visitor.clearance(),
                Optional.of(ties.head().position()),
                (ledger, view, head) -> new StartPage(
                        head,
                        day,
                        new StartPage.About(
                                ties.table().size(),
                                number(ledger, view, EntityKind.STATEMENT),
                                number(ledger, view, EntityKind.DOCUMENT),
                                map(ties, day),
                                newest(new Known(ledger, view, head))),
                        ledger.listFacts(view, EXAMPLE).isEmpty()
                                ? Optional.empty()
                                : Optional.of(Links.dossier(EXAMPLE))));
    }

    private record Known(Ledger ledger, View view, Head head) {}

    private List<StartPage.Stored> newest(Known known) {
        long from = Math.max(0, known.head().position() - LOOKED_AT);
        List<Entry> entries =
                known.ledger().listEntries(known.view(), from, LOOKED_AT).reversed();
        return StoredMaker.newest(entries, NEWEST).stream()
                .flatMap(id -> new StoredMaker(known.ledger(), known.view(), id)
                                .page(
                                        known.head(),
                                        desk.today(),
                                        new Address(StoredController.link(id), Map.of()),
                                        queues.get(known.ledger(), known.view(), known.head()))
                                .stream())
                .map(StartController::stored)
                .toList();
    }

    private static StartPage.Stored stored(StoredPage page) {
        return new StartPage.Stored(
                page.address().toString(),
                page.title(),
                page.facts().stream()
                        .filter(fact -> fact.property().equals("published"))
                        .map(StoredPage.Fact::value)
                        .findFirst());
    }

    private static WorldMap map(TieSnapshot ties, LocalDate day) {
        TieQuery all = TieQuery.of(TieQuestion.of(Map.of()).definition(ties.table()), day);
        List<MapPoint> points = TieSearch.over(ties.table()).points(all, ON_MAP);
        return WorldMap.draw(points.stream()
                .map(point -> new org.sisterledger.server.drawing.MapPoint(
                        point.label() + ": " + point.ties(), point.point(), point.ties()))
                .toList());
    }

    private static StartPage.Counted number(Ledger ledger, View view, EntityKind kind) {
        Optional<EntityId> after = Optional.empty();
        long number = 0;
        while (number < MOST) {
            List<EntityId> page = ledger.listSubjects(view, kind, after, AT_ONCE);
            number += page.size();
            if (page.size() < AT_ONCE) {
                return new StartPage.Counted(number, false);
            }
            after = Optional.of(page.getLast());
        }
        return new StartPage.Counted(number, true);
    }
}
