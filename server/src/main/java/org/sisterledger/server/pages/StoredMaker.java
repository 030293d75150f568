package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.review.Offer;
import org.sisterledger.server.api.ReviewQueues;
import org.sisterledger.source.Passage;

/** Finds what the record holds of a stored document: accepted, or waiting for a decision. */
final class StoredMaker {
    /** How many statements are shown. */
    private static final int MOST = 300;

    private static final List<String> SHOWN = List.of("title", "url", "published", "publisher", "agency", "textDigest");

    private final Ledger ledger;
    private final View view;
    private final EntityId document;

    StoredMaker(Ledger ledger, View view, EntityId document) {
        this.ledger = ledger;
        this.view = view;
        this.document = document;
    }

    /**
     * The page.
     *
     * @param waiting what waits for a decision in the view
     * @return empty if neither is anything on record of it nor does anything wait
     */
    Optional<StoredPage> page(Head head, LocalDate day, Address address, ReviewQueues.Waiting waiting) {
        List<StoredPage.Fact> facts = facts(waiting);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new StoredPage(head, day, address, document.toString(), facts, onRecord(), proposed(waiting)));
    }

    private List<StoredPage.Fact> facts(ReviewQueues.Waiting waiting) {
        Map<String, StoredPage.Fact> shown = new LinkedHashMap<>();
        List<Assertion> known =
                ledger.listFacts(view, document).stream().map(Fact::assertion).toList();
        List<Assertion> offered = waiting.stories().stream()
                .flatMap(story -> story.subjects().stream())
                .filter(subject -> subject.id().equals(document))
                .flatMap(subject -> subject.offers().stream())
                .map(Offer::fact)
                .toList();
        for (String property : SHOWN) {
            find(known, property).ifPresent(fact -> shown.put(property, fact(fact, waiting, false)));
            find(offered, property).ifPresent(fact -> shown.putIfAbsent(property, fact(fact, waiting, true)));
        }
        return List.copyOf(shown.values());
    }

    private static Optional<Assertion> find(List<Assertion> facts, String property) {
        return facts.stream()
                .filter(fact -> fact.property().name().equals(property))
                .findFirst();
    }

    private StoredPage.Fact fact(Assertion fact, ReviewQueues.Waiting waiting, boolean proposed) {
        String text = fact.value().written();
        Optional<EntityId> referred = fact.findReferred();
        String label =
                referred.map(id -> name(id).orElseGet(() -> waiting.label(id))).orElse(text);
        Optional<String> link = fact.property().name().equals("url")
                        && (text.startsWith("https://") || text.startsWith("http://"))
                ? Optional.of(text)
                : referred.filter(id -> !ledger.listFacts(view, id).isEmpty()).map(Links::dossier);
        return new StoredPage.Fact(fact.property().name(), label, link, proposed);
    }

    private Optional<String> name(EntityId id) {
        return find(ledger.listFacts(view, id).stream().map(Fact::assertion).toList(), "name")
                .map(fact -> fact.value().written());
    }

    private List<StoredPage.Stated> onRecord() {
        List<EntityId> ids = ledger.listStatedBy(view, EntityKind.STATEMENT, List.of(document)).stream()
                .limit(MOST)
                .toList();
        Map<EntityId, List<Assertion>> facts = new LinkedHashMap<>();
        ledger.forEachFactAbout(
                view,
                ids,
                fact -> facts.computeIfAbsent(fact.assertion().subject(), any -> new ArrayList<>())
                        .add(fact.assertion()));
        return facts.entrySet().stream()
                .map(entry -> stated(Optional.of(Links.dossier(entry.getKey())), entry.getValue()))
                .toList();
    }

    private List<StoredPage.Stated> proposed(ReviewQueues.Waiting waiting) {
        return waiting.stories().stream()
                .flatMap(story -> story.subjects().stream())
                .filter(subject -> subject.id().kind() == EntityKind.STATEMENT)
                .map(subject -> subject.offers().stream()
                        .map(Offer::fact)
                        .filter(fact -> fact.source().document().equals(document))
                        .toList())
                .filter(facts -> !facts.isEmpty())
                .limit(MOST)
                .map(facts -> stated(Optional.empty(), facts))
                .toList();
    }

    private StoredPage.Stated stated(Optional<String> link, List<Assertion> facts) {
        Set<String> quotes = new LinkedHashSet<>();
        facts.stream()
                .filter(fact -> fact.property().name().equals("summary"))
                .filter(fact -> fact.source().document().equals(document))
                .flatMap(fact -> words(fact).stream())
                .forEach(quotes::add);
        return new StoredPage.Stated(
                link,
                text(facts, "speaker").orElse("–"),
                text(facts, "role"),
                text(facts, "claimType"),
                text(facts, "summary").orElse(""),
                List.copyOf(quotes));
    }

    private static Optional<String> words(Assertion fact) {
        return fact.source()
                .locator()
                .flatMap(locator -> fact.note().flatMap(note -> Passage.find(locator, note)))
                .map(Passage::words);
    }

    private static Optional<String> text(List<Assertion> facts, String property) {
        return find(facts, property).map(fact -> fact.value().written());
    }

    /**
     * The documents that were stored last and seen in a view, each once: those whose ids follow from a text that was read.
     *
     * @param entries the newest entries of the view
     */
    static List<EntityId> newest(List<Entry> entries, int most) {
        return entries.stream()
                .map(entry -> EntryBody.findAssertion(entry.action()))
                .flatMap(Optional::stream)
                .flatMap(fact -> Stream.of(fact.source().document(), fact.subject()))
                .filter(Objects::nonNull)
                .filter(id -> id.kind() == EntityKind.DOCUMENT && id.slug().startsWith("read-"))
                .distinct()
                .limit(most)
                .toList();
    }
}
