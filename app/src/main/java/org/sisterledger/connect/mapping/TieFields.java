package org.sisterledger.connect.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.connect.register.TieStatement;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Value;
import org.sisterledger.time.Edtf;

/**
 * How a tie is made from the cells of a row.
 *
 * @param by the place that states it, or simply the first
 * @param other the other place
 * @param fields what else is known, by name: {@link #ALLOWED}
 */
record TieFields(PlaceFields by, PlaceFields other, Map<String, Field> fields) {
    /** What a tie may have. */
    static final List<String> ALLOWED = List.of("type", "level", "formed", "ended", "rank", "reference", "locator");

    TieFields {
        fields = Map.copyOf(fields);
    }

    List<String> columns() {
        List<String> columns = new ArrayList<>(by.columns());
        columns.addAll(other.columns());
        fields.values().forEach(field -> columns.addAll(field.columns()));
        return columns;
    }

    /** The statement of a row between two places. */
    TieStatement read(Cells cells, EntityId first, EntityId second, long line) throws RefusedRow {
        if (first.equals(second)) {
            throw new RefusedRow("a place is tied with itself", cells.whole());
        }
        return new TieStatement(
                first,
                second,
                value("locator", cells).orElse("line " + line),
                value("rank", cells).filter("preferred"::equals).isPresent(),
                values("reference", cells),
                dates("formed", cells),
                dates("ended", cells),
                word("type", cells),
                word("level", cells));
    }

    private Optional<String> value(String name, Cells cells) throws RefusedRow {
        return values(name, cells).stream().findFirst();
    }

    private List<String> values(String name, Cells cells) throws RefusedRow {
        Field field = fields.get(name);
        return field == null ? List.of() : field.values(cells);
    }

    private Optional<String> word(String name, Cells cells) throws RefusedRow {
        Optional<String> word = value(name, cells);
        try {
            word.ifPresent(text -> Property.of(EntityKind.PARTNERSHIP, name).requireWord(Value.of(text)));
        } catch (IllegalArgumentException e) {
            throw new RefusedRow("the " + name + " of a tie is no word of the schema", String.valueOf(e.getMessage()));
        }
        return word;
    }

    private List<TieStatement.When> dates(String name, Cells cells) throws RefusedRow {
        List<TieStatement.When> dates = new ArrayList<>();
        for (String text : values(name, cells)) {
            try {
                dates.add(
                        switch (text) {
                            case "?" -> new TieStatement.When(Value.SOME, Optional.empty());
                            case "-" -> new TieStatement.When(Value.NONE, Optional.empty());
                            default -> TieStatement.When.of(Edtf.parse(text).text());
                        });
            } catch (IllegalArgumentException e) {
                throw new RefusedRow("the date under " + name + " cannot be read", text);
            }
        }
        return dates;
    }
}
