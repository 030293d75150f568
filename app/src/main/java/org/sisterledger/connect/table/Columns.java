package org.sisterledger.connect.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.time.Edtf;

/** The columns of a table, and what its rows state under them. */
final class Columns {
    private static final List<String> COMMON = List.of("id", "valid", "source", "grade", "as_of", "note");

    private final TableFile table;
    private final EntityKind kind;
    private final int size;
    private final Map<String, Integer> common = new HashMap<>();
    private final Map<Property, Integer> properties = new LinkedHashMap<>();

    private Columns(TableFile table, EntityKind kind, int size) {
        this.table = table;
        this.kind = kind;
        this.size = size;
    }

    /** The columns that a header names; empty if it is at fault, which is reported. */
    static Optional<Columns> of(TableFile table, EntityKind kind, List<String> header, Consumer<RowFault> report) {
        Columns columns = new Columns(table, kind, header.size());
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            Optional<Property> property = Property.find(kind, name);
            if (!seen.add(name)) {
                good = columns.refuse(report, name, "the column stands there twice. Keep one.");
            } else if (COMMON.contains(name)) {
                columns.common.put(name, i);
            } else if (property.isPresent()) {
                columns.properties.put(property.get(), i);
            } else {
                good = columns.refuse(
                        report,
                        name,
                        "no such column in a table of " + kind.word()
                                + " rows. It may have: " + String.join(", ", COMMON) + ", "
                                + String.join(", ", Property.listNames(kind)) + ".");
            }
        }
        if (!columns.common.containsKey("id")) {
            good = columns.refuse(report, "id", "the column is missing. Every row begins with the id of its subject.");
        }
        return good ? Optional.of(columns) : Optional.empty();
    }

    private boolean refuse(Consumer<RowFault> report, String column, String problem) {
        report.accept(new RowFault(table.name(), 1, Optional.of(column), Optional.empty(), problem));
        return false;
    }

    /** What a row states. */
    Row row(CSVRecord record, long line) {
        List<RowFault> faults = new ArrayList<>();
        if (record.size() != size) {
            faults.add(new RowFault(
                    table.name(),
                    line,
                    Optional.empty(),
                    Optional.empty(),
                    "expected " + size + " cells as in the header, got " + record.size()
                            + ". Put a cell that holds a comma in quotation marks."));
            return new Row(line, Optional.empty(), List.of(), faults);
        }
        Cells cells = new Cells(record, line, faults);
        Optional<EntityId> id = cells.find("id", this::subject);
        if (id.isEmpty() && faults.isEmpty()) {
            cells.fault("id", "", "expected the id of the row's subject, such as " + kind.word() + ":some-name.");
        }
        Optional<Edtf> valid = cells.find("valid", Edtf::parse);
        Optional<SourceReference> source = cells.find("source", text -> SourceReference.of(EntityId.parse(text)));
        Grade grade = cells.find("grade", Grade::parse).orElse(Grade.UNGRADED);
        Optional<Edtf> asOf = cells.find("as_of", Edtf::parse);
        Optional<String> note = cells.find("note", Function.identity());
        if (source.isEmpty() && faults.isEmpty()) {
            source = statedBy(id.orElseThrow());
            if (source.isEmpty()) {
                cells.fault("source", "", "expected the document that says so, such as document:city-minutes-2006.");
            }
        }
        List<Assertion> assertions = new ArrayList<>();
        if (faults.isEmpty()) {
            EntityId subject = id.orElseThrow();
            SourceReference reference = source.orElseThrow();
            properties.forEach((property, at) -> {
                for (String text : values(property, record.get(at))) {
                    cells.tryIt(property.name(), text, () -> {
                        property.requireWord(value(text));
                        assertions.add(
                                new Assertion(subject, property, value(text), valid, reference, grade, asOf, note));
                    });
                }
            });
        }
        return new Row(line, id, assertions, faults);
    }

    private EntityId subject(String text) {
        EntityId id = EntityId.parse(text);
        if (id.kind() != kind) {
            throw new IllegalArgumentException("expected an id of this table's kind, such as " + kind.word()
                    + ":some-name. Move the row to the table of its kind.");
        }
        return id;
    }

    // A document is its own source for where and when it was published.
    private Optional<SourceReference> statedBy(EntityId subject) {
        return (subject.kind() == EntityKind.DOCUMENT ? Optional.of(subject) : table.compiler())
                .map(SourceReference::of);
    }

    private static List<String> values(Property property, String cell) {
        List<String> values = new ArrayList<>();
        for (String part : property.many() ? cell.split(";", -1) : new String[] {cell}) {
            if (!part.isBlank()) {
                values.add(part.strip());
            }
        }
        return values;
    }

    private static Value value(String text) {
        return switch (text) {
            case "?" -> Value.SOME;
            case "-" -> Value.NONE;
            default -> Value.of(text);
        };
    }

    /** The cells of one row, with what is wrong with them. */
    private final class Cells {
        private final CSVRecord record;
        private final long line;
        private final List<RowFault> faults;

        Cells(CSVRecord record, long line, List<RowFault> faults) {
            this.record = record;
            this.line = line;
            this.faults = faults;
        }

        <T> Optional<T> find(String column, Function<String, T> parse) {
            Integer at = common.get(column);
            String text = at == null ? "" : record.get(at).strip();
            List<T> found = new ArrayList<>(1);
            if (!text.isEmpty()) {
                tryIt(column, text, () -> found.add(parse.apply(text)));
            }
            return found.stream().findFirst();
        }

        void tryIt(String column, String value, Runnable work) {
            try {
                work.run();
            } catch (IllegalArgumentException e) {
                fault(column, value, String.valueOf(e.getMessage()));
            }
        }

        void fault(String column, String value, String problem) {
            faults.add(new RowFault(table.name(), line, Optional.of(column), Optional.of(value), problem));
        }
    }
}
