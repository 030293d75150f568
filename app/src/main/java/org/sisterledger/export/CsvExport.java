package org.sisterledger.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.sisterledger.community.Point;

/**
 * One row a tie, RFC 4180 with CRLF. Lists in a cell are separated by {@code ;}. A text that a spreadsheet would take for a formula, one that
 * begins with {@code = + - @}, a tab or a carriage return, gets an apostrophe in front, which spreadsheets take away.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
final class CsvExport {
    private static final String FORMULA = "=+-@\t\r";
    private static final List<String> HEADER = List.of(
            "id",
            "a",
            "a_label",
            "a_country",
            "a_region",
            "a_latitude",
            "a_longitude",
            "b",
            "b_label",
            "b_country",
            "b_region",
            "b_latitude",
            "b_longitude",
            "type",
            "level",
            "formed",
            "begun",
            "standing",
            "registers",
            "sources",
            "source_urls",
            "licences");

    private CsvExport() {}

    static void write(Extract extract, Consumer<String> sink, LongConsumer progress) {
        sink.accept(String.join(",", HEADER) + "\r\n");
        long[] done = {0};
        extract.forEachTie(tie -> {
            sink.accept(row(tie));
            progress.accept(++done[0]);
        });
    }

    private static String row(ExportedTie tie) {
        List<String> cells = new ArrayList<>(HEADER.size());
        cells.add(cell(tie.id().toString()));
        addPlace(cells, tie.a());
        addPlace(cells, tie.b());
        cells.add(cell(tie.type()));
        cells.add(cell(tie.level().orElse("")));
        cells.add(cell(tie.formed().orElse("")));
        cells.add(cell(tie.begun()));
        cells.add(cell(tie.standing()));
        cells.add(cell(list(tie.registers().stream().map(Object::toString).toList())));
        cells.add(cell(list(Rights.ids(tie.sources()))));
        cells.add(cell(list(Rights.addresses(tie.sources()))));
        cells.add(cell(list(Rights.licences(tie.sources()))));
        return String.join(",", cells) + "\r\n";
    }

    private static void addPlace(List<String> cells, ExportedPlace place) {
        Optional<Point> point = place.point();
        cells.add(cell(place.id().toString()));
        cells.add(cell(place.label()));
        cells.add(cell(place.country().orElse("")));
        cells.add(cell(place.region().orElse("")));
        cells.add(point.map(at -> JsonLine.degrees(at.latitude())).orElse(""));
        cells.add(point.map(at -> JsonLine.degrees(at.longitude())).orElse(""));
    }

    // A semicolon inside an address would look like two addresses.
    private static String list(List<String> items) {
        return String.join(
                ";", items.stream().map(item -> item.replace(";", "%3B")).toList());
    }

    /** A text as a cell. */
    static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
