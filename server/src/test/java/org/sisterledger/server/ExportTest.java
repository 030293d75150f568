package org.sisterledger.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.store.RecordPlace;

/** Exports over HTTP. */
final class ExportTest {
    private static final EntityId SOURCE = EntityId.parse("document:latimes-irvine-2014-04-22");

    @Test
    void noCellOfAnExportedTableIsAFormula() {
        Path data = TestServer.copyOfStarter();
        try (Ledger ledger = RecordPlace.of(data).open()) {
            List<Draft> drafts = new ArrayList<>();
            int number = 0;
            for (String name : List.of("=HYPERLINK(\"https://example.org\")", "+1+1", "-1+1", "@SUM(1)")) {
                String place = "community:us-xx-formula-" + number;
                String tie = "partnership:us-ca-irvine--us-xx-formula-" + number++;
                drafts.add(fact(place, "name", name));
                drafts.add(fact(place, "country", "country:US"));
                drafts.add(fact(tie, "a", "community:us-ca-irvine"));
                drafts.add(fact(tie, "b", place));
                drafts.add(fact(tie, "formed", "2000-01-01"));
            }
            ledger.append(drafts);
        }
        try (RunningServer server = TestServer.start(data, Map.of())) {
            Http.Answer csv = Http.of(server).get("/v1/exports/csv?community=community:us-ca-irvine");
            assertThat(csv.status()).isEqualTo(200);
            assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"sisterledger-ties.csv\"");
            assertThat(csv.text())
                    .contains("'=HYPERLINK")
                    .contains(",'+1+1")
                    .contains(",'-1+1")
                    .contains(",'@SUM(1)");
            // A cell begins at a line, a comma or a quote behind one of them; points of places are numbers.
            for (String line : csv.text().split("\r\n", -1)) {
                for (String cell : line.split(",", -1)) {
                    assertThat(cell.replaceFirst("^\"", "")).doesNotMatch("[=+@\t\r].*");
                    assertThat(cell.replaceFirst("^\"", "")).doesNotMatch("-(?![0-9]+\\.[0-9]+$).*");
                }
            }
        }
    }

    private static Draft fact(String subject, String property, String value) {
        EntityId id = EntityId.parse(subject);
        return Draft.of(
                new Action.Assert(
                        new Assertion(
                                id,
                                Property.of(id.kind(), property),
                                Value.of(value),
                                Optional.empty(),
                                SourceReference.of(SOURCE),
                                Grade.UNGRADED,
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty()),
                "Jane Roe");
    }

    @Test
    void everyFormatIsServedAndFilters() throws IOException {
        Http http = Http.of(TestServer.shared());
        for (String format : List.of("csv", "geojson", "jsonld", "graphml", "gexf")) {
            Http.Answer all = http.get("/v1/exports/" + format);
            Http.Answer some = http.get("/v1/exports/" + format + "?region=California");
            assertThat(all.status()).as(format).isEqualTo(200);
            assertThat(some.response().body().length)
                    .as(format)
                    .isBetween(100, all.response().body().length - 1);
        }
        List<String> names = new ArrayList<>();
        byte[] zip = http.get("/v1/exports/datapackage").response().body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("datapackage.json", "partnerships.csv").allMatch(name -> !name.contains("/"));
    }

    @Test
    void aFormatThatIsNoneIsRefused() {
        Http http = Http.of(TestServer.shared());
        for (String format : List.of("xlsx", "ledger", "CSV", "..", "csv.exe", "%2e%2e%2fcsv")) {
            assertThat(http.get("/v1/exports/" + format).status()).as(format).isIn(400, 404);
        }
    }
}
