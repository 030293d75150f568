package org.sisterledger.connect.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names that a list gives to several places of one country: it has "Suzhou, Jiangsu" and "Suzhou, Anhui" beside "Suzhou". */
final class Namesakes {
    static final String UNTOLD =
            "a namesake: the list has several places of this name and country and does not say which";
    static final String TOLD = "a namesake, told apart by what the list adds to the name";

    private final Map<String, Set<String>> texts = new HashMap<>();

    void add(PlaceFields.Given given) {
        texts.computeIfAbsent(given.namesake(), key -> new HashSet<>(1)).add(given.text());
    }

    /** Forgets names that only one place has. */
    void settle() {
        texts.values().removeIf(all -> all.size() == 1);
    }

    boolean isShared(PlaceFields.Given given) {
        return texts.containsKey(given.namesake());
    }
}
