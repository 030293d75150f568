package org.sisterledger.connect.wikidata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.connect.register.Countries;
import org.sisterledger.connect.register.Place;
import org.sisterledger.connect.register.RegisterIntake;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.register.Stated;
import org.sisterledger.connect.register.TieStatement;
import org.sisterledger.connect.register.TieStatement.When;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Value;

/** Puts the rows of one statement together, which stand one after another, and takes the statement. */
final class SparqlTies {
    private final RegisterIntake intake;
    private final RowOutcomes outcomes;
    private final List<SparqlRow> group = new ArrayList<>();
    private String last = "";

    SparqlTies(RegisterIntake intake, RowOutcomes outcomes) {
        this.intake = intake;
        this.outcomes = outcomes;
    }

    /** Takes a row; answers whether to go on. */
    boolean take(SparqlRow row) {
        if (!group.isEmpty() && !group.get(0).key().equals(row.key())) {
            finish();
        }
        group.add(row);
        return !intake.isStopped();
    }

    /** Takes the statement whose rows were read last. */
    void finish() {
        if (!group.isEmpty()) {
            takeGroup(group.get(0));
            group.clear();
        }
    }

    /** Forgets rows that belong to a statement not taken yet. */
    void forget() {
        group.clear();
    }

    /** The key of the last statement read. */
    String last() {
        return last;
    }

    private void takeGroup(SparqlRow first) {
        outcomes.read();
        last = first.key();
        Optional<String> place = first.item("place");
        Optional<String> other = first.item("other");
        String where = locator(first);
        if (place.isEmpty() || other.isEmpty()) {
            outcomes.refuse(where, "no item is named", first.values().toString());
        } else if (place.equals(other)) {
            outcomes.refuse(where, "a place is tied with itself", place.get());
        } else if (first.find("rank")
                .filter(rank -> rank.endsWith("DeprecatedRank"))
                .isPresent()) {
            outcomes.refuse(where, "a statement that the register has deprecated", other.get());
        } else {
            takeTie(first, where, place.get(), other.get());
        }
    }

    private void takeTie(SparqlRow first, String where, String place, String other) {
        Set<String> references = new LinkedHashSet<>();
        Set<When> starts = new LinkedHashSet<>();
        Set<When> ends = new LinkedHashSet<>();
        for (SparqlRow row : group) {
            row.item("reference").or(() -> row.find("reference")).ifPresent(references::add);
            row.date("start").ifPresent(starts::add);
            row.date("end").ifPresent(ends::add);
            row.find("noEnd").ifPresent(none -> ends.add(new When(Value.NONE, Optional.empty())));
        }
        TieStatement statement = new TieStatement(
                Place.idOfItem(place),
                Place.idOfItem(other),
                where,
                first.find("rank")
                        .filter(rank -> rank.endsWith("PreferredRank"))
                        .isPresent(),
                List.copyOf(references),
                List.copyOf(starts),
                List.copyOf(ends),
                Optional.empty(),
                Optional.empty());
        outcomes.take();
        if (!intake.take(statement)) {
            intake.add(statement);
            outcomes.remark(where, "a second statement of the same tie by the same place", other);
        }
        takePlace(place, "place", where);
        takePlace(other, "other", where);
    }

    private void takePlace(String item, String role, String where) {
        List<Stated> facts = new ArrayList<>();
        SparqlRow first = group.get(0);
        first.find(role + "Label")
                .filter(label -> !label.equals(item))
                .ifPresent(label -> facts.add(Stated.of(EntityKind.COMMUNITY, "name", label)));
        Optional<String> country = group.stream()
                .flatMap(row -> row.item(role + "Country").stream())
                .findFirst();
        Optional<Countries.Land> land = country.flatMap(Countries::findItem);
        land.ifPresent(known ->
                facts.add(Stated.of(EntityKind.COMMUNITY, "country", known.id().toString())));
        if (country.isPresent() && land.isEmpty()) {
            outcomes.remark(where, "no code of this country item, so the place stands without country", country.get());
        }
        intake.take(Place.ofItem(item, facts));
    }

    // Statements are addressed as …/entity/statement/Q3955-F5BC…, and known as Q3955$F5BC….
    private static String locator(SparqlRow row) {
        String key = row.find("statement").orElse("");
        String id = key.substring(key.lastIndexOf('/') + 1);
        int dash = id.indexOf('-');
        return id.startsWith("Q") && dash > 0 ? id.substring(0, dash) + "$" + id.substring(dash + 1) : row.key();
    }
}
