package org.sisterledger.server.pages;

import java.util.List;

/**
 * A value by which a list can be narrowed.
 *
 * @param label the value for people: a word of the record, or a name
 * @param word whether the label is a word that is translated
 * @param number how many ties have it, among those that all the other choices leave
 * @param on whether it is chosen
 * @param address where the choice is made or, if it is chosen, taken back
 */
public record Facet(String label, boolean word, long number, boolean on, Address address) {
    /**
     * The values of one parameter.
     *
     * @param key the key of the phrase that names it
     * @param facets the values, the chosen ones among them
     */
    public record Group(String key, List<Facet> facets) {
        /** Copies the list. */
        public Group {
            facets = List.copyOf(facets);
        }
    }
}
