package org.sisterledger.answer;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/**
 * The document that a user names as a source.
 *
 * @param id its id
 * @param address the assertion that enters it, if the record has no document of that address yet
 */
public record SourceDocument(EntityId id, Optional<Assertion> address) {
    private static final int LONGEST_SLUG = 80;

    /**
     * Finds the document.
     *
     * @param source {@code document:…} or an address
     * @param subject what the fact is about: a document may state facts about itself
     * @throws QuestionException if it is neither, or the record has no such document
     */
    public static SourceDocument find(Ledger ledger, View view, String source, @Nullable EntityId subject) {
        if (!source.startsWith("document:")) {
            return byAddress(ledger, view, requireAddress(source));
        }
        EntityId id;
        try {
            id = EntityId.parse(source);
        } catch (IllegalArgumentException e) {
            throw new QuestionException("source", String.valueOf(e.getMessage()));
        }
        if (!id.equals(subject) && ledger.listFacts(view, id).isEmpty()) {
            throw new QuestionException(
                    "source",
                    "the record has no " + id + ". Give its address instead, and it is entered with the fact.");
        }
        return new SourceDocument(id, Optional.empty());
    }

    private static SourceDocument byAddress(Ledger ledger, View view, URI address) {
        Set<EntityId> taken = new HashSet<>();
        List<EntityId> found = new ArrayList<>();
        ledger.forEachFact(view, List.of(EntityKind.DOCUMENT), fact -> {
            taken.add(fact.assertion().subject());
            if (fact.assertion().property().name().equals("url")
                    && fact.assertion().value().written().equals(address.toString())) {
                found.add(fact.assertion().subject());
            }
        });
        if (!found.isEmpty()) {
            return new SourceDocument(found.get(0), Optional.empty());
        }
        String slug = slug(address);
        EntityId id = EntityId.of(EntityKind.DOCUMENT, slug);
        for (int i = 2; taken.contains(id); i++) {
            id = EntityId.of(EntityKind.DOCUMENT, slug + "-" + i);
        }
        return new SourceDocument(
                id,
                Optional.of(new Assertion(
                        id,
                        Property.of(EntityKind.DOCUMENT, "url"),
                        Value.of(address.toString()),
                        Optional.empty(),
                        SourceReference.of(id),
                        Grade.UNGRADED,
                        Optional.empty(),
                        Optional.empty())));
    }

    private static URI requireAddress(String text) {
        try {
            URI address = new URI(text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new QuestionException("source", "'" + text + "' is no address: " + e.getReason() + ".");
        }
        throw new QuestionException(
                "source",
                "expected document:ID or an address such as https://example.org/minutes, got '" + text + "'.");
    }

    private static String slug(URI address) {
        String words = (address.getHost() + "-" + address.getPath())
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "")
                .replaceFirst("\\.(?:html?|php|aspx?)$", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = words.substring(0, Math.min(words.length(), LONGEST_SLUG));
        return cut.replaceAll("^-+|-+$", "");
    }
}
