package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sisterledger.answer.Dossier;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Listing;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.time.Edtf;

/** Puts what happened in a tie in order, beside each other as each side has it. */
final class DossierTimeline {
    private static final int BOTH = 2;

    private final Dossier dossier;
    private final DossierItems items;
    private final Partnership tie;
    private final List<Dated> found = new ArrayList<>();

    private record Dated(LocalDate day, DossierPage.Moment moment) {}

    private DossierTimeline(Dossier dossier, DossierItems items, Partnership tie) {
        this.dossier = dossier;
        this.items = items;
        this.tie = tie;
    }

    /** The timeline of a tie. */
    static DossierPage.Timeline of(Dossier dossier, DossierItems items, Partnership tie) {
        DossierTimeline timeline = new DossierTimeline(dossier, items, tie);
        tie.changes().forEach(timeline::change);
        tie.listings().forEach(timeline::listing);
        tie.agreements().forEach(agreement -> timeline.add(BOTH, agreement.signed(), items.agreement(agreement)));
        dossier.activities().forEach(activity -> timeline.add(BOTH, activity.on(), items.activity(activity)));
        dossier.issues().forEach(issue -> timeline.add(BOTH, issue.on(), items.issue(issue)));
        return new DossierPage.Timeline(
                dossier.record().label(tie.a()),
                dossier.record().label(tie.b()),
                timeline.found.stream()
                        .sorted(Comparator.comparing(Dated::day))
                        .map(Dated::moment)
                        .toList());
    }

    private void change(StatusChange change) {
        int side = switch (change.side()) {
            case A -> 0;
            case B -> 1;
            case BOTH, UNKNOWN -> BOTH;
        };
        String text = change.reason().orElse("")
                + change.by()
                        .map(by -> change.reason().isPresent() ? " (" + by + ")" : by)
                        .orElse("");
        String register = change.register()
                .map(id -> dossier.record().label(id) + (text.isEmpty() ? "" : ": "))
                .orElse("");
        add(
                side,
                change.from(),
                items.item(
                        change.id(),
                        change.from(),
                        List.of(Words.of(change.status())),
                        register + text,
                        change.sources()));
    }

    // A register kept by side speaks for the side on whose page the tie stands.
    private void listing(Listing listing) {
        Optional<EntityId> by = listing.by();
        int side = by.filter(tie.a()::equals).isPresent()
                ? 0
                : by.filter(tie.b()::equals).isPresent() ? 1 : BOTH;
        add(
                side,
                listing.on(),
                items.item(
                        listing.id(),
                        listing.on(),
                        List.of(listing.listed() ? "listed" : "delisted"),
                        dossier.record().label(listing.register()),
                        listing.sources()));
    }

    private void add(int side, Optional<Edtf> on, DossierPage.Item item) {
        found.add(new Dated(
                on.flatMap(date -> date.earliest().or(date::latest)).orElse(LocalDate.MAX),
                new DossierPage.Moment(side, item)));
    }
}
