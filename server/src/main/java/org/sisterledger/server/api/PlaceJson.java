package org.sisterledger.server.api;

import org.sisterledger.answer.Json;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;

/** A place of the table of ties as JSON. */
final class PlaceJson {
    private PlaceJson() {}

    static void write(Json out, TieTable table, int place) {
        out.object()
                .field("id", table.place(place).toString())
                .field("label", table.placeLabel(place))
                .field("country", table.country(place).map(EntityId::slug))
                .field("region", table.region(place))
                .endObject();
    }
}
