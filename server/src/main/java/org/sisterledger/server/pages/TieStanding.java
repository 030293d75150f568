package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Listing;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.Side;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.record.RecordView;
import org.sisterledger.time.Edtf;

/** Tells how a tie stands on a day as each side and each register has it. */
final class TieStanding {
    private TieStanding() {}

    /** Both sides, then the registers that speak of it by the day. */
    static List<DossierPage.Standing> of(RecordView record, Partnership tie, LocalDate day, DossierWords words) {
        List<DossierPage.Standing> rows = new ArrayList<>();
        rows.add(side(record, tie, Side.A, day, words));
        rows.add(side(record, tie, Side.B, day, words));
        Map<EntityId, Listing> listings = new LinkedHashMap<>();
        tie.listings().stream()
                .filter(listing -> listing.on().filter(on -> on.isAfter(day)).isEmpty())
                .sorted(Comparator.comparing(TieStanding::latest))
                .forEach(listing -> listings.put(listing.register(), listing));
        listings.forEach((register, listing) -> rows.add(new DossierPage.Standing(
                record.label(register),
                words.link(register),
                listing.listed() ? "listed" : "delisted",
                listing.on().map(Edtf::text))));
        return rows;
    }

    private static DossierPage.Standing side(
            RecordView record, Partnership tie, Side side, LocalDate day, DossierWords words) {
        EntityId place = side == Side.A ? tie.a() : tie.b();
        Optional<StatusChange> last = tie.changesBy(day).stream()
                .filter(change -> change.side() == side || change.side() == Side.BOTH)
                .reduce((earlier, later) -> later);
        return new DossierPage.Standing(
                record.label(place),
                words.link(place),
                last.map(change -> Words.of(change.status())).orElse("not-known"),
                last.flatMap(StatusChange::from).map(Edtf::text));
    }

    private static LocalDate latest(Listing listing) {
        return listing.on().flatMap(Edtf::latest).orElse(LocalDate.MIN);
    }
}
