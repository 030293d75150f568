package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.answer.Json;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Places: a list by name, country and region, and what is known of each. */
@Controller
final class CommunityApi {
    private static final int MEANT = 1000;

    private final Reads reads;

    CommunityApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/v1/communities")
    void list(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, this::page);
    }

    @GetMapping("/v1/communities/{id}")
    void dossier(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(
                request, response, visitor, (ask, look) -> Dossiers.json(look, Optional.of(EntityKind.COMMUNITY), id));
    }

    private String page(Ask ask, Look look) {
        TieTable table =
                reads.desk().ties(ask.visitor().clearance(), look.position()).table();
        Optional<String> country = ask.one("country").map(code -> code.toUpperCase(Locale.ROOT));
        Optional<String> region = ask.one("region");
        Optional<BitSet> named = ask.one("q").map(text -> named(look, table, text));
        int from = ask.cursor().map(cursor -> Integer.parseInt(cursor.after())).orElse(0);
        int limit = ask.limit();
        List<Integer> places = new ArrayList<>();
        int place = from;
        for (; place < table.places() && places.size() < limit; place++) {
            if (named.isPresent()) {
                place = named.get().nextSetBit(place);
            }
            if (place < 0) {
                break;
            }
            if (fits(table, place, country, region)) {
                places.add(place);
            }
        }
        Json json = look.begin("sisterledger-communities/1")
                .list("communities", places, (out, one) -> PlaceJson.write(out, table, one));
        reads.next(
                json,
                ask,
                look,
                place >= 0 && place < table.places() ? Optional.of(Integer.toString(place)) : Optional.empty());
        return json.endObject().toString();
    }

    private static boolean fits(TieTable table, int place, Optional<String> country, Optional<String> region) {
        return (country.isEmpty() || table.country(place).map(EntityId::slug).equals(country))
                && (region.isEmpty()
                        || table.region(place)
                                .filter(own -> own.equalsIgnoreCase(region.get()))
                                .isPresent());
    }

    private static BitSet named(Look look, TieTable table, String text) {
        BitSet places = new BitSet();
        look.ledger()
                .listNamed(look.view(), List.of(EntityKind.COMMUNITY), text, true, MEANT)
                .forEach(id -> table.findPlace(id).ifPresent(places::set));
        return places;
    }
}
