package org.sisterledger.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.time.Edtf;

/**
 * Writes facts as a table of the project's own schema: what one source says of a subject in one row, as far as it fits. It takes the facts
 * subject by subject.
 */
final class TableWriter {
    private static final List<String> COMMON = List.of("valid", "source", "grade", "as_of", "note");

    private final Writer out;
    private final List<String> properties;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<List<String>, List<String[]>> rows = new LinkedHashMap<>();
    private Optional<EntityId> subject = Optional.empty();
    private long written;
    private long left;

    TableWriter(EntityKind kind, Writer out) throws IOException {
        this.out = out;
        this.properties = Property.listNames(kind);
        for (int i = 0; i < properties.size(); i++) {
            places.put(properties.get(i), i);
        }
        out.write(String.join(",", columns()) + "\n");
    }

    /** The columns of the table. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("id"));
        columns.addAll(properties);
        columns.addAll(COMMON);
        return columns;
    }

    /** How many rows are written. */
    long written() {
        return written;
    }

    /** How many facts do not fit into a table: erased ones, and lists with a semicolon in a value. */
    long left() {
        return left;
    }

    /** Takes the next fact; those about one subject come together. */
    void add(Assertion fact) throws IOException {
        if (!subject.equals(Optional.of(fact.subject()))) {
            finishSubject();
            subject = Optional.of(fact.subject());
        }
        String text = fact.value().written();
        boolean list = fact.property().many();
        boolean lost = fact.value() instanceof Value.Known known
                && (known.text().equals(EntryBody.ERASED)
                        || "?".equals(text)
                        || "-".equals(text)
                        || !text.equals(text.strip())
                        || (list && text.indexOf(';') >= 0));
        if (lost) {
            left++;
            return;
        }
        int place = places.getOrDefault(fact.property().name(), -1);
        List<String[]> of = rows.computeIfAbsent(
                List.of(
                        fact.valid().map(Edtf::text).orElse(""),
                        fact.source().document().toString(),
                        fact.grade().toString(),
                        fact.asOf().map(Edtf::text).orElse(""),
                        fact.note()
                                .filter(note -> !note.equals(EntryBody.ERASED))
                                .orElse("")),
                key -> new ArrayList<>(1));
        for (String[] row : of) {
            if (row[place] == null || list) {
                row[place] = row[place] == null ? text : row[place] + ";" + text;
                return;
            }
        }
        String[] row = new String[properties.size()];
        row[place] = text;
        of.add(row);
    }

    /** Writes a row that states nothing, for a subject that others name. */
    void addUntold(EntityId id, EntityId document) throws IOException {
        finishSubject();
        write(id, new String[properties.size()], List.of("", document.toString(), "", "", ""));
    }

    /** Writes what is left. */
    void finish() throws IOException {
        finishSubject();
        out.flush();
    }

    private void finishSubject() throws IOException {
        if (subject.isPresent()) {
            for (Map.Entry<List<String>, List<String[]>> group : rows.entrySet()) {
                for (String[] row : group.getValue()) {
                    write(subject.get(), row, group.getKey());
                }
            }
        }
        rows.clear();
        subject = Optional.empty();
    }

    private void write(EntityId id, String[] row, List<String> common) throws IOException {
        StringBuilder line = new StringBuilder(id.toString());
        for (String cell : row) {
            line.append(',').append(cell == null ? "" : cell(cell));
        }
        for (String cell : common) {
            line.append(',').append(cell(cell));
        }
        out.write(line.append('\n').toString());
        written++;
    }

    // As it is: these tables are read by programs, and have to come back as they were.
    private static String cell(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
