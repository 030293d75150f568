package org.sisterledger.export;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Fact;

/**
 * Where the facts about a subject come from: the documents that state them, who answers for the entries, and when the latest of
 * these was made. A small part of PROV-O.
 *
 * @param documents the documents, in order of id
 * @param authors the authors of the entries, in order; one who was erased is absent
 * @param latest when the latest entry was appended; empty without facts
 * @see <a href="https://www.w3.org/TR/prov-o/">PROV-O</a>
 */
record Provenance(List<EntityId> documents, List<String> authors, Optional<Instant> latest) {
    Provenance {
        documents = List.copyOf(documents);
        authors = List.copyOf(authors);
    }

    static Provenance of(Extract extract, Collection<Fact> facts) {
        Set<EntityId> documents = new TreeSet<>();
        Set<String> authors = new TreeSet<>();
        Instant latest = Instant.MIN;
        for (Fact fact : facts) {
            documents.add(fact.assertion().source().document());
            Optional<Entry> entry = extract.ledger().findEntry(extract.origin().view(), fact.entry());
            entry.flatMap(Entry::author).ifPresent(authors::add);
            Instant at = entry.map(Entry::at).orElse(Instant.MIN);
            latest = at.isAfter(latest) ? at : latest;
        }
        return new Provenance(
                List.copyOf(documents),
                List.copyOf(authors),
                latest.equals(Instant.MIN) ? Optional.empty() : Optional.of(latest));
    }

    /** Adds it to a node. */
    JsonLine addTo(JsonLine node) {
        return node.texts("wasDerivedFrom", documents)
                .objects(
                        "wasAttributedTo",
                        authors.stream()
                                .map(name ->
                                        new JsonLine().text("@type", "Agent").text("name", name))
                                .toList())
                .text("generatedAtTime", latest.map(Instant::toString));
    }
}
