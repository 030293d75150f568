package org.sisterledger.connect.register;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;

/**
 * A place as a register knows it: a community of its own, whatever other registers call by the same name.
 *
 * @param id {@code community:wikidata-q3955}
 * @param facts what the register gives: name, alias, country, region and so on; empty if it only names the place
 * @param locator where in the source; empty for the source as a whole
 */
public record Place(EntityId id, List<Stated> facts, Optional<String> locator) {
    /** Checks the kind and copies the list. */
    public Place {
        Objects.requireNonNull(locator);
        facts = List.copyOf(facts);
        if (id.kind() != EntityKind.COMMUNITY) {
            throw new IllegalArgumentException("Expected the id of a community, got '" + id + "'.");
        }
    }

    /** The place of an item of Wikidata, such as {@code Q3955}, with these facts besides the item itself. */
    public static Place ofItem(String item, List<Stated> facts) {
        List<Stated> all = new java.util.ArrayList<>(facts);
        all.add(Stated.of(EntityKind.COMMUNITY, "wikidata", item));
        return new Place(idOfItem(item), all, Optional.empty());
    }

    /** The id of the place of an item of Wikidata. */
    public static EntityId idOfItem(String item) {
        return EntityId.of(EntityKind.COMMUNITY, "wikidata-" + item.toLowerCase(java.util.Locale.ROOT));
    }
}
