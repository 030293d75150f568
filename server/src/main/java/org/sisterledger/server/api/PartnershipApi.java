package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.OptionalInt;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.TieQuestion;
import org.sisterledger.count.TiePage;
import org.sisterledger.count.TiePaging;
import org.sisterledger.count.TieQuery;
import org.sisterledger.count.TieRow;
import org.sisterledger.count.TieSearch;
import org.sisterledger.count.TieSort;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Ties: a list by the filters of the command line and a text, and what is known of each. */
@Controller
final class PartnershipApi {
    private final Reads reads;

    PartnershipApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/v1/partnerships")
    void list(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, this::page);
    }

    @GetMapping("/v1/partnerships/{id}")
    void dossier(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(
                request,
                response,
                visitor,
                (ask, look) -> Dossiers.json(look, Optional.of(EntityKind.PARTNERSHIP), id));
    }

    private String page(Ask ask, Look look) {
        TieTable table =
                reads.desk().ties(ask.visitor().clearance(), look.position()).table();
        TieSort sort = ask.one("sort")
                .map(word -> TieQuestion.word("sort", TieSort.class, word))
                .orElse(TieSort.NAME);
        Optional<EntityId> after = ask.cursor().map(Cursor::after).map(EntityId::parse);
        TiePage page = TieSearch.over(table)
                .page(query(ask, look, table), new TiePaging(sort, isDescending(ask), after, ask.limit()));
        Json json = look.begin("sisterledger-partnerships/1")
                .field("total", page.total())
                .list("partnerships", page.rows(), PartnershipApi::row);
        reads.next(json, ask, look, page.next().map(EntityId::toString));
        return json.endObject().toString();
    }

    private static TieQuery query(Ask ask, Look look, TieTable table) {
        TieQuery all = TieQuery.of(ask.question().definition(table), look.day());
        try {
            return all.withText(ask.one("q").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Fault.INVALID_PARAMETER, "q", String.valueOf(e.getMessage()));
        }
    }

    private static boolean isDescending(Ask ask) {
        String order = ask.one("order").orElse("up");
        if (!order.equals("up") && !order.equals("down")) {
            throw new Refusal(Fault.INVALID_PARAMETER, "order", "expected up or down, got '" + order + "'.");
        }
        return order.equals("down");
    }

    private static void row(Json out, TieRow row) {
        OptionalInt last = row.lastActivity();
        out.object()
                .field("id", row.id().toString())
                .field("label", row.a().label() + " and " + row.b().label());
        side(out.key("a"), row.a());
        side(out.key("b"), row.b());
        out.field("type", Words.of(row.type()))
                .field("level", row.level().map(Words::of))
                .field("standing", Words.of(row.standing()))
                .field("since", row.since())
                .key("lastActivity")
                .value(last.isPresent() ? last.getAsInt() : null);
        out.endObject();
    }

    private static void side(Json out, TieRow.Place place) {
        out.object()
                .field("id", place.id().toString())
                .field("label", place.label())
                .field("country", place.country().map(EntityId::slug));
        out.key("latitude").value(place.point().map(point -> point.latitude()).orElse(null));
        out.key("longitude").value(place.point().map(point -> point.longitude()).orElse(null));
        out.endObject();
    }
}
