package org.sisterledger.connect.wikidata;

import java.util.List;
import java.util.Map;

/**
 * A statement of an item.
 *
 * @param id such as {@code Q3955$f5bc4a76-…}; empty text in files that leave it out
 * @param rank preferred, normal or deprecated
 * @param main the value
 * @param qualifiers by property
 * @param references the addresses and items that its references name
 */
record Claim(String id, String rank, Snak main, Map<String, List<Snak>> qualifiers, List<String> references) {
    Claim {
        qualifiers = Map.copyOf(qualifiers);
        references = List.copyOf(references);
    }

    boolean isDeprecated() {
        return "deprecated".equals(rank);
    }

    boolean isPreferred() {
        return "preferred".equals(rank);
    }

    List<Snak> qualifier(String property) {
        return qualifiers.getOrDefault(property, List.of());
    }
}
