package org.sisterledger.connect.wikidata;

import java.util.List;
import java.util.Map;

/**
 * An item with what an import needs of it.
 *
 * @param id such as {@code Q3955}; after a redirect that of the item led to
 * @param redirected the item that led to it; empty text if none did
 * @param labels by language
 * @param aliases by language
 * @param claims by property, of {@link EntityReader#WANTED}
 */
record Entity(
        String id,
        String redirected,
        Map<String, String> labels,
        Map<String, List<String>> aliases,
        Map<String, List<Claim>> claims) {
    List<Claim> listClaims(String property) {
        return claims.getOrDefault(property, List.of());
    }
}
