package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.answer.TieQuestion;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.count.MapPoint;
import org.sisterledger.count.TiePage;
import org.sisterledger.count.TiePaging;
import org.sisterledger.count.TieQuery;
import org.sisterledger.count.TieRow;
import org.sisterledger.count.TieSearch;
import org.sisterledger.count.TieSort;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.server.drawing.WorldMap;

/** Finds what the page of ties shows, from the table of all ties alone. */
final class PartnershipsMaker {
    private static final int PAGE = 50;
    private static final int ON_MAP = 400;
    private static final int LISTED = 25;
    private static final List<String> FORMATS = List.of("csv", "geojson", "jsonld", "datapackage", "graphml", "gexf");

    private final Address address;
    private final TieTable table;
    private final TieQuery query;
    private final TiePaging paging;

    /**
     * A page.
     *
     * @throws QuestionException if a parameter is not understood
     */
    PartnershipsMaker(Asked asked, TieSnapshot ties, LocalDate today) {
        TieQuestion question = asked.ties();
        this.address = asked.address(PartnershipsController.PATH);
        this.table = ties.table();
        this.query = query(question, table, today);
        this.paging = new TiePaging(
                question.one("sort", TieSort.class).orElse(TieSort.NAME),
                question.one("order", Direction.class).orElse(Direction.UP) == Direction.DOWN,
                question.one("after").map(PartnershipsMaker::tie),
                PAGE);
    }

    private enum Direction {
        UP,
        DOWN
    }

    private static TieQuery query(TieQuestion question, TieTable table, LocalDate today) {
        TieQuery all = TieQuery.of(question.definition(table), question.day(today));
        try {
            return all.withText(question.one("q").orElse(""));
        } catch (IllegalArgumentException e) {
            throw new QuestionException("q", String.valueOf(e.getMessage()));
        }
    }

    private static EntityId tie(String text) {
        try {
            return EntityId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new QuestionException("after", e.getMessage() + ". Begin with the first page.");
        }
    }

    /** The day on which states are judged. */
    LocalDate day() {
        return query.day();
    }

    /** What is asked of the table, whatever the order and the page: what is the same for all pages of a list. */
    String key() {
        return query + " " + address.without("after");
    }

    /** The choices and the map. */
    PartnershipsPage.Overview overview() {
        List<MapPoint> points = TieSearch.over(table).points(query, ON_MAP);
        return new PartnershipsPage.Overview(
                TieFacets.of(table, query, address),
                WorldMap.draw(points.stream()
                        .map(point -> new org.sisterledger.server.drawing.MapPoint(
                                point.label() + ": " + point.ties(), point.point(), point.ties()))
                        .toList()),
                points.stream().limit(LISTED).map(this::place).toList());
    }

    /** The page of the list. */
    PartnershipsPage.Results results(PartnershipsPage.Overview overview) {
        TiePage page;
        try {
            page = TieSearch.over(table).page(query, paging);
        } catch (IllegalArgumentException e) {
            throw new QuestionException("after", String.valueOf(e.getMessage()));
        }
        return new PartnershipsPage.Results(
                query.definition().words(table::label),
                page.total(),
                overview,
                page.rows().stream().map(PartnershipsMaker::row).toList(),
                columns(),
                page.next().map(id -> address.with("after", id.toString())),
                exports());
    }

    private static PartnershipsPage.Row row(TieRow row) {
        return new PartnershipsPage.Row(
                Links.dossier(row.id()),
                row.a().label() + " – " + row.b().label(),
                code(row.a()) + "–" + code(row.b()),
                Words.of(row.type()),
                row.level().map(Words::of).orElse("not-known"),
                "standing." + Words.of(row.standing()),
                row.since().map(since -> since.text()).orElse("–"),
                row.lastActivity().isPresent()
                        ? Integer.toString(row.lastActivity().getAsInt())
                        : "–");
    }

    private static String code(TieRow.Place place) {
        return place.country().map(EntityId::slug).orElse("?");
    }

    // The list has a column for each order, and two by which nobody sorts.
    private List<PartnershipsPage.Column> columns() {
        List<PartnershipsPage.Column> columns = new ArrayList<>();
        columns.add(column("name", Optional.of(TieSort.NAME)));
        columns.add(column("country", Optional.of(TieSort.COUNTRY)));
        columns.add(column("type", Optional.empty()));
        columns.add(column("level", Optional.empty()));
        columns.add(column("state", Optional.of(TieSort.STATUS)));
        columns.add(column("formed", Optional.of(TieSort.BEGAN)));
        columns.add(column("held", Optional.of(TieSort.ACTIVITY)));
        return columns;
    }

    private PartnershipsPage.Column column(String name, Optional<TieSort> by) {
        boolean now = by.filter(paging.sort()::equals).isPresent();
        boolean down = paging.descending();
        return new PartnershipsPage.Column(
                "partnerships.column." + name,
                now ? Optional.of(down ? "descending" : "ascending") : Optional.empty(),
                by.map(sort -> address.without("after")
                        .with("sort", sort == TieSort.NAME ? "" : sort.name().toLowerCase(Locale.ROOT))
                        .with("order", now && !down ? "down" : "")));
    }

    private PartnershipsPage.PlaceRow place(MapPoint point) {
        return new PartnershipsPage.PlaceRow(
                Links.dossier(point.place()),
                point.label(),
                table.findPlace(point.place()).flatMap(table::country).map(table::label),
                point.ties());
    }

    // The exports take the filters, not the words to look for nor the order.
    private List<PartnershipsPage.Choice> exports() {
        Address asked = address.without("q", "sort", "order", "after");
        return FORMATS.stream()
                .map(format -> new PartnershipsPage.Choice(
                        asked.at("/v1/exports/" + format).toString(), format))
                .toList();
    }
}
