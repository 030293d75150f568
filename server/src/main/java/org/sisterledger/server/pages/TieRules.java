package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.community.Community;
import org.sisterledger.community.Country;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.record.RecordView;
import org.sisterledger.rules.CountryList;
import org.sisterledger.rules.Rule;
import org.sisterledger.time.Edtf;

/**
 * Finds the rules that touch places: whose jurisdiction one of them is in, and whose list of countries names the country of one. Whether
 * a rule covers a tie is not assessed.
 */
final class TieRules {
    private static final Set<EntityKind> KINDS =
            EnumSet.of(EntityKind.RULE, EntityKind.LIST, EntityKind.MEMBER, EntityKind.COUNTRY);
    private static final String LIST = EntityKind.LIST.word() + ":";

    private final RecordView rules;
    private final LocalDate day;

    private TieRules(RecordView rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
    }

    /** The rules of a record, their lists and the countries on these: few, and the same for all dossiers. */
    static RecordView read(Ledger ledger, View view) {
        List<Fact> facts = new ArrayList<>();
        ledger.forEachFact(view, KINDS, facts::add);
        return RecordView.of(facts, List.of());
    }

    /**
     * The rules that touch ties on a day, those that have taken effect or may have.
     *
     * @param rules what {@link #read} gave
     * @param part a part of the record that holds the ties and their places
     */
    static List<DossierPage.RuleRow> touching(
            RecordView rules, RecordView part, List<Partnership> ties, LocalDate day, DossierWords words) {
        TieRules finder = new TieRules(rules, day);
        Set<EntityId> countries = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Partnership tie : ties) {
            for (EntityId side : List.of(tie.a(), tie.b())) {
                Optional<Community> place =
                        Optional.ofNullable(part.communities().get(side));
                place.flatMap(Community::country).ifPresent(countries::add);
                place.flatMap(Community::region).map(FoldedName::of).ifPresent(names::add);
            }
        }
        countries.forEach(country -> finder.names(country).forEach(name -> names.add(FoldedName.of(name))));
        List<DossierPage.RuleRow> found = new ArrayList<>();
        for (Rule rule : rules.rules().values()) {
            List<String> why = finder.why(rule, countries, names);
            if (!why.isEmpty()) {
                found.add(new DossierPage.RuleRow(
                        words.link(rule.id()),
                        rule.title()
                                + rule.citation().map(cited -> ", " + cited).orElse(""),
                        rule.jurisdiction().orElse("–"),
                        rule.stage(),
                        rule.effective().map(Edtf::text),
                        why));
            }
        }
        return found;
    }

    private List<String> names(EntityId country) {
        List<String> names = new ArrayList<>();
        Optional<Country> known = Optional.ofNullable(rules.countries().get(country));
        known.map(Country::name).ifPresent(names::add);
        known.map(Country::aliases).ifPresent(names::addAll);
        return names;
    }

    // A rule touches by its jurisdiction, and if it has a list of countries that the record knows, only if that names
    // one of them.
    private List<String> why(Rule rule, Set<EntityId> countries, Set<String> names) {
        boolean here =
                rule.jurisdiction().map(TieRules::place).filter(names::contains).isPresent();
        Optional<CountryList> list = rule.countryList()
                .filter(text -> text.startsWith(LIST))
                .map(TieRules::list)
                .map(id -> rules.countryLists().get(id));
        boolean listed =
                list.isPresent() && countries.stream().anyMatch(id -> list.get().includesOn(id, day));
        if (!here || (list.isPresent() && !listed)) {
            return List.of();
        }
        return listed ? List.of("jurisdiction", "country-list") : List.of("jurisdiction");
    }

    // "United States (federal bill)" is a rule of the United States.
    private static String place(String jurisdiction) {
        int bracket = jurisdiction.indexOf('(');
        return FoldedName.of(bracket < 0 ? jurisdiction : jurisdiction.substring(0, bracket));
    }

    // "list:itar-126.1@2025-01-01" is that list as of a day.
    private static EntityId list(String text) {
        int at = text.indexOf('@');
        return EntityId.of(EntityKind.LIST, text.substring(LIST.length(), at < 0 ? text.length() : at));
    }
}
