package org.sisterledger.server.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sisterledger.answer.EntryWords;
import org.sisterledger.fact.Assertion;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.proof.Digest;

/** Sets the entries about a subject out by property: who said what, since when it is on record, and what it was before. */
final class FactHistory {
    private final DossierWords words;
    private final Map<Digest, List<Entry>> changes = new HashMap<>();

    private FactHistory(DossierWords words, List<Entry> entries) {
        this.words = words;
        entries.forEach(entry -> EntryWords.target(entry.action())
                .ifPresent(target ->
                        changes.computeIfAbsent(target, id -> new ArrayList<>()).add(entry)));
    }

    /** The history that some entries tell, in the order in which the properties were first spoken of. */
    static List<DossierPage.History> of(List<Entry> entries, DossierWords words) {
        FactHistory history = new FactHistory(words, entries);
        Map<String, List<DossierPage.Said>> byProperty = new LinkedHashMap<>();
        for (Entry entry : entries) {
            EntryBody.findAssertion(entry.action())
                    .ifPresent(assertion -> byProperty
                            .computeIfAbsent(assertion.property().name(), name -> new ArrayList<>())
                            .add(history.said(entry, assertion)));
        }
        List<DossierPage.History> all = new ArrayList<>();
        byProperty.forEach((property, said) -> all.add(new DossierPage.History(property, List.copyOf(said))));
        return List.copyOf(all);
    }

    private DossierPage.Said said(Entry entry, Assertion assertion) {
        List<Entry> later = changes.getOrDefault(entry.id(), List.of());
        return new DossierPage.Said(
                words.show(assertion),
                state(entry, later),
                assertion.valid().map(valid -> valid.text()),
                assertion.asOf().map(asOf -> asOf.text()),
                assertion.grade().toString(),
                words.cite(assertion.source().document()),
                step(entry),
                later.stream().map(this::step).toList());
    }

    // A reclassified fact stands again under another entry, if the reader may see it.
    private static String state(Entry entry, List<Entry> later) {
        String state = entry.action() instanceof Action.Propose ? "proposed" : "accepted";
        for (Entry change : later) {
            state = switch (change.action()) {
                case Action.Accept a -> "accepted";
                case Action.Reject a -> "turned-down";
                case Action.Retract a -> "taken-back";
                case Action.Classify a -> "taken-back";
                default -> state;
            };
        }
        return state;
    }

    private DossierPage.Step step(Entry entry) {
        return new DossierPage.Step(
                words.entry(entry.id().toString()),
                entry.action().word(),
                entry.at().toString().substring(0, "YYYY-MM-DD".length()),
                entry.author().orElse(EntryBody.ERASED));
    }
}
