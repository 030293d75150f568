package org.sisterledger.connect.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.connect.register.Countries;
import org.sisterledger.connect.register.Place;
import org.sisterledger.connect.register.Slugs;
import org.sisterledger.connect.register.Stated;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;

/**
 * How a place is made from the cells of a row.
 *
 * @param prefix how ids begin that the mapping does not make itself: its name
 * @param id the slug of the id; empty if it is made of country and name
 * @param name its name, also the text in which lists tell namesakes apart
 * @param country its code or name; empty if the table has none
 * @param others further properties of a community, by name
 */
record PlaceFields(
        String prefix,
        Optional<Field> id,
        Optional<Field> name,
        Optional<Field> country,
        Map<String, List<Field>> others) {
    PlaceFields {
        others = new LinkedHashMap<>(others);
    }

    /**
     * A place as a row gives it.
     *
     * @param place what goes into the record
     * @param text the whole of the name as it stands there
     * @param givenCountry the country as it stands there; empty text if none
     * @param land the country that is meant; empty if none or unknown
     */
    record Given(Place place, String text, String givenCountry, Optional<Countries.Land> land) {
        /** The name without qualifier, with its country: what namesakes share. */
        String namesake() {
            return land.map(Countries.Land::slug).orElse(givenCountry) + "/"
                    + Qualified.of(text).name();
        }

        /** The text with the country as it is spelled there. */
        String spelled() {
            return text + "/" + givenCountry;
        }

        /** The text with the country that is meant. */
        String meant() {
            return text + "/" + land.map(Countries.Land::slug).orElse(givenCountry);
        }
    }

    /** The columns that the fields name. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        id.ifPresent(field -> columns.addAll(field.columns()));
        name.ifPresent(field -> columns.addAll(field.columns()));
        country.ifPresent(field -> columns.addAll(field.columns()));
        others.values().forEach(fields -> fields.forEach(field -> columns.addAll(field.columns())));
        return columns;
    }

    /** The place of a row. */
    Given read(Cells cells) throws RefusedRow {
        String text = name.map(field -> field.whole(cells)).orElse("");
        String given = country.map(field -> field.whole(cells)).orElse("");
        Optional<String> code = country.isPresent() ? country.get().value(cells) : Optional.empty();
        if (id.isEmpty() && text.isEmpty()) {
            throw new RefusedRow("the name of a place is missing", cells.whole());
        }
        if (country.isPresent() && code.isEmpty()) {
            throw new RefusedRow("the country of a place is missing", cells.whole());
        }
        Optional<Countries.Land> land = code.flatMap(Countries::find);
        List<Stated> facts = new ArrayList<>();
        if (name.isPresent()) {
            state(facts, "name", name.get().value(cells).stream().toList());
        }
        land.ifPresent(known -> {
            facts.add(Stated.of(EntityKind.COMMUNITY, "country", known.id().toString()));
        });
        Optional<String> wider = land.flatMap(Countries.Land::region);
        for (Map.Entry<String, List<Field>> other : others.entrySet()) {
            if (!other.getKey().equals("region")) {
                for (Field field : other.getValue()) {
                    state(facts, other.getKey(), field.values(cells));
                }
            }
        }
        state(facts, "region", region(cells, wider));
        EntityId community = EntityId.of(EntityKind.COMMUNITY, slug(cells, text, land, code));
        return new Given(new Place(community, facts, Optional.empty()), text, given, land);
    }

    // A region is one value: "Stratford, England" where the list gives the one with the place and the other with the
    // country.
    private List<String> region(Cells cells, Optional<String> wider) throws RefusedRow {
        List<String> parts = new ArrayList<>();
        for (Field field : others.getOrDefault("region", List.of())) {
            parts.addAll(field.values(cells));
        }
        wider.ifPresent(parts::add);
        return parts.isEmpty() ? List.of() : List.of(String.join(", ", parts));
    }

    private String slug(Cells cells, String text, Optional<Countries.Land> land, Optional<String> code)
            throws RefusedRow {
        try {
            if (id.isPresent()) {
                return Slugs.of(id.get()
                        .value(cells)
                        .orElseThrow(() -> new RefusedRow("the id of a place is missing", cells.whole())));
            }
            String where = land.map(Countries.Land::slug)
                    .or(() -> code.map(Slugs::of))
                    .map(slug -> slug + "-")
                    .orElse("");
            return Slugs.bounded(prefix + "-" + where + Slugs.of(text));
        } catch (IllegalArgumentException e) {
            throw new RefusedRow("no id can be made of the name", text);
        }
    }

    private static void state(List<Stated> facts, String property, List<String> values) throws RefusedRow {
        for (String value : values) {
            try {
                facts.add(Stated.of(EntityKind.COMMUNITY, property, value));
            } catch (IllegalArgumentException e) {
                throw new RefusedRow("the " + property + " of a place cannot be read", String.valueOf(e.getMessage()));
            }
        }
    }
}
