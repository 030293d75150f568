package org.sisterledger.server.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sisterledger.answer.Dossier;
import org.sisterledger.conflict.Conflict;
import org.sisterledger.conflict.Conflicts;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Fact;
import org.sisterledger.partnership.Agreement;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;

/** Sets out what is known of a subject as a page. */
final class DossierMaker {
    /** How many entries a history holds at most. */
    static final int HISTORY = 500;

    private static final int LISTED = 200;

    private final Dossier dossier;
    private final RecordView record;
    private final EntityId subject;
    private final Address address;
    private final DossierWords words;
    private final DossierItems items;

    DossierMaker(Dossier dossier, Address address) {
        this.dossier = dossier;
        this.record = dossier.record();
        this.subject = dossier.subject();
        this.address = address;
        this.words = new DossierWords(record, address);
        this.items = new DossierItems(record, words, dossier.day());
    }

    /**
     * The page.
     *
     * @param rules the rules of the record and their lists
     * @param entries the history of the subject
     */
    DossierPage make(RecordView rules, List<Entry> entries) {
        boolean tie = subject.kind() == EntityKind.PARTNERSHIP;
        return new DossierPage(
                dossier.head(),
                dossier.day(),
                address,
                subject.kind().word(),
                subject.toString(),
                record.label(subject),
                facts(),
                tie
                        ? dossier.ties().stream()
                                .flatMap(own -> TieStanding.of(record, own, dossier.day(), words).stream())
                                .toList()
                        : List.of(),
                sections(),
                tie
                        ? dossier.ties().stream().findFirst().map(own -> DossierTimeline.of(dossier, items, own))
                        : Optional.empty(),
                conflicts(),
                tie || subject.kind() == EntityKind.COMMUNITY
                        ? TieRules.touching(rules, record, dossier.ties(), dossier.day(), words)
                        : List.of(),
                words.cite(dossier.sources()),
                FactHistory.of(entries, words),
                entries.size() == HISTORY);
    }

    private List<DossierPage.Field> facts() {
        Map<String, List<DossierPage.Shown>> shown = new LinkedHashMap<>();
        SubjectFacts facts = record.facts(subject).orElseThrow();
        for (Fact fact : facts.list()) {
            String property = fact.assertion().property().name();
            if (!shown.containsKey(property)) {
                shown.put(
                        property,
                        facts.list(property).stream()
                                .map(each -> words.show(each.assertion()))
                                .distinct()
                                .toList());
            }
        }
        List<DossierPage.Field> fields = new ArrayList<>();
        shown.forEach((property, values) -> fields.add(new DossierPage.Field(property, values)));
        return fields;
    }

    private List<DossierPage.Section> sections() {
        List<DossierPage.Section> sections = new ArrayList<>();
        if (subject.kind() != EntityKind.PARTNERSHIP) {
            add(sections, "ties", dossier.ties(), items::tie);
        }
        List<Agreement> agreements = dossier.ties().stream()
                .flatMap(tie -> tie.agreements().stream())
                .toList();
        add(sections, "agreements", agreements, items::agreement);
        add(sections, "activities", dossier.activities(), items::activity);
        add(sections, "issues", dossier.issues(), items::issue);
        add(sections, "statements", dossier.statements(), items::statement);
        add(
                sections,
                "roles",
                record.roles().values().stream()
                        .filter(role -> role.person().equals(subject)
                                || role.organization()
                                        .filter(subject.toString()::equals)
                                        .isPresent())
                        .toList(),
                items::role);
        return sections;
    }

    private <T> void add(
            List<DossierPage.Section> sections, String key, List<T> found, Function<T, DossierPage.Item> row) {
        boolean more = found.size() > LISTED;
        sections.add(new DossierPage.Section(
                "dossier." + key,
                found.stream().limit(LISTED).map(row).toList(),
                more && subject.kind() == EntityKind.COMMUNITY
                        ? Optional.of(address.at(PartnershipsController.PATH).with("community", subject.toString()))
                        : Optional.empty()));
    }

    private List<DossierPage.Disagreement> conflicts() {
        List<Conflict> found = switch (subject.kind()) {
            case PARTNERSHIP -> Conflicts.ofTies(record);
            case COMMUNITY -> Conflicts.ofPlaces(record);
            default -> List.of();
        };
        List<DossierPage.Disagreement> own = new ArrayList<>();
        for (Conflict conflict : found) {
            if (conflict.subject().equals(subject)) {
                own.add(new DossierPage.Disagreement(
                        Words.of(conflict.kind()),
                        conflict.property(),
                        conflict.accounts().stream()
                                .map(account -> new DossierPage.Account(account.value(), words.cite(account.sources())))
                                .toList(),
                        conflict.rule()));
            }
        }
        return own;
    }
}
