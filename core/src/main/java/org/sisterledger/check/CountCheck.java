package org.sisterledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.activity.Activity;
import org.sisterledger.check.Finding.Definition;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Unit;
import org.sisterledger.count.Began;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.Counted;
import org.sisterledger.count.Counts;
import org.sisterledger.count.Figure;
import org.sisterledger.count.Standing;
import org.sisterledger.count.TieCriteria;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.partnership.Agreement;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.time.Edtf;

/**
 * "Upward of 100 ties": the figure under every declared definition that fits the words. Where no register lists the scope the
 * record is a lower bound: it can bear out a figure but silence cannot refute it.
 */
final class CountCheck {
    private final Evidence evidence;
    private final OwnSide own;
    private final LocalDate day;
    private final Counts counts;

    CountCheck(Evidence evidence, OwnSide own, Claim.Count claim) {
        this.evidence = evidence;
        this.own = own;
        this.day = claim.on()
                .flatMap(Edtf::latest)
                .filter(named -> named.isBefore(evidence.day()))
                .orElse(evidence.day());
        this.counts = evidence.counts(day, claim.scope());
    }

    Finding check(Claim.Count claim) {
        Draft draft = new Draft(
                evidence,
                claim.scope(),
                EntityKind.PARTNERSHIP,
                EntityKind.STATUS,
                EntityKind.LISTING,
                EntityKind.FIGURE);
        draft.published(new Circulating(evidence, claim).list());
        return switch (claim.unit()) {
            case PARTNERSHIPS -> ties(claim, draft, Counted.PAIRS);
            case COMMUNITIES -> ties(claim, draft, Counted.PLACES_OF_FIRST);
            case COUNTRIES -> lowerBound(claim, draft, listCountries(claim), "partner countries of ties on record");
            case AGREEMENTS -> lowerBound(claim, draft, listAgreements(claim), "signed papers on record");
            case ACTIVITIES -> lowerBound(claim, draft, listActivities(claim), "held activities on record");
            case OTHER ->
                sayPublished(
                                claim,
                                draft.say(
                                        "The record counts ties, places, papers and activities; it does not count this."))
                        .finish(Verdict.NOT_ON_RECORD, own);
        };
    }

    private Finding ties(Claim.Count claim, Draft draft, Counted counted) {
        Optional<Standing> standing = Counting.standing(claim.state());
        List<EntityId> countries = claim.scope().countries();
        if (!evidence.canCount(claim.scope())) {
            return draft.say(
                            "The judged story is itself a source for ties of this scope, which takes in too many to go through"
                                    + " without it.")
                    .finish(Verdict.NOT_ON_RECORD, own);
        }
        if (standing.isEmpty() || countries.size() > 2 || (counted != Counted.PAIRS && countries.isEmpty())) {
            return draft.say("The record does not count ties in this way.").finish(Verdict.NOT_ON_RECORD, own);
        }
        TieCriteria ties = TieCriteria.ALL
                .withCountries(countries)
                .withCommunity(claim.scope().communities().stream().findFirst())
                .withRegister(claim.register())
                .withLevels(claim.levels())
                .withTypes(claim.types());
        CountDefinition fixed = new CountDefinition(ties, Began.KNOWN, standing.get(), counted);
        List<Figure> figures = counts.listFitting(fixed, Set.of(Began.values())).stream()
                .map(counts::figure)
                .toList();
        for (Figure figure : figures) {
            draft.definition(figure.name(), Optional.of(figure.value()), holds(claim, figure));
        }
        if (evidence.findTooWide(claim.scope()).isEmpty()) {
            figures.stream().max(Comparator.comparingLong(Figure::value)).ifPresent(widest -> draft.rows(rows(widest)));
        } else {
            draft.say("The ties are counted, but not listed one by one.");
        }
        explain(claim, draft, figures);
        Verdict verdict = figures.stream().allMatch(figure -> figure.value() == 0)
                ? Verdict.NOT_ON_RECORD
                : verdict(claim, draft);
        return draft.finish(verdict, own);
    }

    // A figure with an upper bound may hold under a definition that the record cannot tell; one without is not reached.
    private static Verdict verdict(Claim.Count claim, Draft draft) {
        Verdict verdict = Draft.verdict(draft.definitions());
        boolean allTold = draft.definitions().stream()
                .allMatch(definition -> definition.holds().isPresent());
        return verdict == Verdict.CONTRADICTED && !allTold && !Comparators.isLowerBound(claim.comparator())
                ? Verdict.DEPENDS
                : verdict;
    }

    // A register that shows few ties of the scope, or a scope that no register lists, cannot speak against a figure.
    private Optional<Boolean> holds(Claim.Count claim, Figure figure) {
        boolean holds = Comparators.holds(claim.comparator(), claim.value(), claim.upper(), figure.value());
        boolean systematic = isSystematic(figure.definition());
        if (systematic) {
            return Optional.of(holds);
        }
        if (holds) {
            return Comparators.isLowerBound(claim.comparator()) ? Optional.of(true) : Optional.empty();
        }
        boolean open = Comparators.mayGrowToHold(claim.comparator(), claim.value(), claim.upper(), figure.value());
        // Ties only presumed to have begun are no sure lower bound.
        return open || figure.definition().began() == Began.PRESUMED ? Optional.empty() : Optional.of(false);
    }

    private boolean isSystematic(CountDefinition definition) {
        if (definition.countries().size() < 2
                || definition.community().isPresent()
                || definition.standing() == Standing.ENDED
                || definition.standing() == Standing.SUSPENDED) {
            return false;
        }
        List<EntityId> registers =
                definition.register().map(List::of).orElseGet(() -> counts.listRegisters(definition.countries()));
        // Over the whole record a register speaks by what it ever showed, over one register by what it showed then.
        Began read = definition.register().isPresent() ? definition.began() : Began.PRESUMED;
        return registers.stream()
                .anyMatch(register -> counts.countListed(definition.countries(), register, read) >= Comparators.ENOUGH);
    }

    private void explain(Claim.Count claim, Draft draft, List<Figure> figures) {
        List<Definition> told = draft.definitions().stream()
                .filter(definition -> definition.holds().isPresent())
                .toList();
        long holding = told.stream()
                .filter(definition -> definition.holds().orElse(false))
                .count();
        List<Long> values = told.stream()
                .flatMap(definition -> definition.value().stream())
                .map(Number::longValue)
                .sorted()
                .toList();
        if (told.isEmpty()) {
            long found = figures.stream().mapToLong(Figure::value).max().orElse(0);
            draft.say("The record has up to " + found + " on " + day
                    + ", but no register on record lists this scope in full, so it cannot tell “"
                    + Comparators.words(claim.comparator(), claim.value(), claim.upper()) + "”.");
            sayPublished(claim, draft);
            return;
        }
        String range = values.get(0) + (values.size() > 1 ? " to " + values.get(values.size() - 1) : "");
        String bound = Comparators.words(claim.comparator(), claim.value(), claim.upper());
        draft.say("On " + day + " the record gives " + range + ", by definition; “" + bound + "” holds under " + holding
                + " of " + told.size()
                + " definitions that it can tell" + (told.size() < figures.size() ? " (of " + figures.size() + ")" : "")
                + ".");
        if (holding == 0 && told.size() < figures.size() && !Comparators.isLowerBound(claim.comparator())) {
            draft.say("The others it cannot tell, so it does not refute the figure.");
        }
        figures.stream()
                .limit(1)
                .flatMap(first -> counts.listNotes(first).stream())
                .forEach(note -> draft.say("Of the " + figures.get(0).value() + " "
                        + figures.get(0).name() + ", " + note.replace(" of them", "")));
        sayOtherDefinitions(claim, draft, holding);
        if (claim.unit() == Unit.COMMUNITIES) {
            draft.say("Places are counted, not pairs.");
        }
        sayPublished(claim, draft);
    }

    private void sayOtherDefinitions(Claim.Count claim, Draft draft, long holding) {
        if (holding > 0
                || claim.comparator() != org.sisterledger.claim.Comparator.EXACTLY
                || !claim.scope().communities().isEmpty()) {
            return;
        }
        List<Figure> giving = counts.listGiving(claim.scope().countries(), claim.value());
        if (!giving.isEmpty()) {
            draft.say(Scopes.number(giving.size(), "other combination", "other combinations")
                    + " of the axes of a count " + (giving.size() == 1 ? "gives" : "give") + " " + claim.value()
                    + ", such as " + giving.get(0).name() + "; a match may be chance.");
        }
    }

    private Draft sayPublished(Claim.Count claim, Draft draft) {
        new Circulating(evidence, claim).sameFigure().ifPresent(draft::say);
        return draft;
    }

    private Finding lowerBound(Claim.Count claim, Draft draft, Set<EntityId> found, String what) {
        int n = found.size();
        boolean holds = Comparators.holds(claim.comparator(), claim.value(), claim.upper(), n);
        boolean open = Comparators.mayGrowToHold(claim.comparator(), claim.value(), claim.upper(), n);
        Optional<Boolean> told = holds && Comparators.isLowerBound(claim.comparator())
                ? Optional.of(true)
                : !holds && !open ? Optional.of(false) : Optional.empty();
        draft.definition(what, Optional.of(n), told);
        found.forEach(id -> draft.row(evidence.row(id, evidence.record().label(id), Optional.empty())));
        draft.say("The record has " + n + " " + what + " by " + day
                + "; it is no full list of them, so a larger figure for “"
                + Comparators.words(claim.comparator(), claim.value(), claim.upper()) + "” cannot be refuted by it.");
        sayPublished(claim, draft);
        return draft.finish(Draft.verdict(draft.definitions()), own);
    }

    private Set<EntityId> listCountries(Claim.Count claim) {
        Set<EntityId> all = new TreeSet<>();
        evidence.ties(claim.scope()).stream()
                .filter(tie -> !tie.hasEndedBy(day))
                .forEach(tie -> all.addAll(evidence.record().countriesOf(tie)));
        claim.scope().countries().forEach(all::remove);
        return all;
    }

    private Set<EntityId> listAgreements(Claim.Count claim) {
        Set<EntityId> all = new TreeSet<>();
        evidence.ties(claim.scope())
                .forEach(tie -> tie.agreements().stream()
                        .filter(paper -> paper.stage() == Agreement.Stage.HELD
                                && paper.signed()
                                        .map(on -> on.isOnOrBefore(day))
                                        .orElse(false))
                        .forEach(paper -> all.add(paper.id())));
        return all;
    }

    private Set<EntityId> listActivities(Claim.Count claim) {
        Set<EntityId> all = new TreeSet<>();
        new Deeds(evidence, claim.scope()).listHeld().stream().map(Activity::id).forEach(all::add);
        return all;
    }

    private List<Row> rows(Figure figure) {
        List<Row> rows = new ArrayList<>();
        for (EntityId id : figure.counted()) {
            Optional<Partnership> tie =
                    Optional.ofNullable(evidence.record().partnerships().get(id));
            rows.add(tie.map(found -> evidence.row(id, Counting.words(evidence, found, day), found.formed()))
                    .orElseGet(() -> evidence.row(id, evidence.record().label(id), Optional.empty())));
        }
        return rows;
    }
}
