package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Pseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest extends StarterRecord {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DAY = "2023-06-19";

    @Test
    void csvHasARowForEveryTieThatCountCountsEachWithItsSources() throws IOException {
        List<CSVRecord> rows = csv(export("csv"));
        JsonNode count = JSON.readTree(cli.run("count", "--as-of", DAY, "--began", "presumed", "--format", "json")
                .out());
        assertThat(rows).hasSize(count.get("figure").get("value").asInt()).hasSizeGreaterThan(200);
        assertThat(rows).allSatisfy(row -> {
            int sources = row.get("sources").split(";", -1).length;
            assertThat(row.get("sources")).startsWith("document:");
            assertThat(row.get("source_urls").split(";", -1)).hasSize(sources);
            assertThat(row.get("licences").split(";", -1)).hasSize(sources);
        });
        assertThat(rows).anySatisfy(row -> assertThat(row.get("licences")).contains("CC0-1.0"));
    }

    @Test
    void geoJsonPlacesWhatHasAPointAndCountsTheRest() throws IOException {
        JsonNode collection = JSON.readTree(export("geojson"));
        assertThat(collection.get("type").asText()).isEqualTo("FeatureCollection");
        int ties = csv(export("csv")).size();
        int lines = 0;
        for (JsonNode feature : collection.get("features")) {
            String shape = feature.get("geometry").get("type").asText();
            lines += shape.equals("Point") ? 0 : 1;
            assertThat(shape).isIn("Point", "LineString", "MultiLineString");
            assertThat(feature.get("properties").has("sources")).isTrue();
        }
        JsonNode origin = collection.get("sisterledger");
        assertThat(origin.get("undrawnTies").asInt() + lines).isEqualTo(ties);
        assertThat(lines).isPositive();
        // From California to China the shorter way is over the Pacific.
        assertThat(collection.toString()).contains("MultiLineString");
    }

    @Test
    void jsonLdNamesEveryTermInItsContextAndEveryDocumentItRestsOn() throws IOException {
        JsonNode whole = JSON.readTree(export("jsonld"));
        Set<String> terms = new HashSet<>();
        whole.get("@context").fieldNames().forEachRemaining(terms::add);
        Set<String> ids = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (JsonNode node : whole.get("@graph")) {
            assertThat(ids.add(node.get("@id").asText())).as(node.toString()).isTrue();
            node.fieldNames().forEachRemaining(key -> {
                if (!key.startsWith("@")) {
                    assertThat(terms).contains(key);
                }
            });
            assertThat(terms).contains(node.get("@type").asText());
            node.path("wasDerivedFrom").forEach(document -> named.add(document.asText()));
        }
        assertThat(named).isNotEmpty();
        assertThat(ids).containsAll(named);
        assertThat(whole.toString()).contains("\"wasAttributedTo\":[{\"@type\":\"Agent\",\"name\":\"Ada\"}]");
        assertThat(whole.toString()).contains("\"@type\":\"Agreement\"", "\"@type\":\"Activity\"");
    }

    @Test
    void jsonLdIsReadAsTriplesByAnotherLibrary() throws IOException {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create()
                .source(new StringReader(export("jsonld")))
                .lang(Lang.JSONLD11)
                .parse(model);
        Resource tie = model.createResource("urn:sisterledger:partnership:us-ca-los-angeles--cn-guangdong-guangzhou");
        Property side = model.createProperty("urn:sisterledger:term:side");
        Property derived = model.createProperty("http://www.w3.org/ns/prov#wasDerivedFrom");
        assertThat(model.listObjectsOfProperty(tie, side)
                        .mapWith(RDFNode::toString)
                        .toList())
                .containsExactlyInAnyOrder(
                        "urn:sisterledger:community:us-ca-los-angeles",
                        "urn:sisterledger:community:cn-guangdong-guangzhou");
        assertThat(model.listSubjectsWithProperty(side).toList()).hasSameSizeAs(csv(export("csv")));
        model.listSubjectsWithProperty(side)
                .forEachRemaining(each -> assertThat(each.hasProperty(derived)).isTrue());
    }

    @Test
    void graphFormatsAreReadByAnotherLibraryAgainstTheirSchemas() {
        int ties = cli.run("export", "--as", "csv", "--as-of", DAY, "--began", "presumed")
                        .out()
                        .split("\r\n", -1)
                        .length
                - 2;
        Graph<String, DefaultEdge> graphml = graph();
        GraphMLImporter<String, DefaultEdge> reader = new GraphMLImporter<>();
        reader.importGraph(graphml, new StringReader(export("graphml")));
        assertThat(graphml.edgeSet()).hasSize(ties);
        Graph<String, DefaultEdge> gexf = graph();
        new SimpleGEXFImporter<String, DefaultEdge>().importGraph(gexf, new StringReader(export("gexf")));
        assertThat(gexf.edgeSet()).hasSize(ties);
        assertThat(gexf.vertexSet()).hasSameSizeAs(graphml.vertexSet());
    }

    @Test
    void aDataPackageDescribesItsTablesAndComesBackAsTheSameTies() throws IOException {
        Path folder = scratch.resolve("package");
        Cli.Result made = cli.run(
                "export",
                "--as",
                "datapackage",
                "--output",
                folder.toString(),
                "--status",
                "ever",
                "--began",
                "presumed",
                "--as-of",
                DAY);
        assertThat(made.code()).as(made.err()).isZero();
        JsonNode description = JSON.readTree(folder.resolve("datapackage.json").toFile());
        assertThat(description.get("$schema").asText())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        for (JsonNode resource : description.get("resources")) {
            Path table = folder.resolve(resource.get("path").asText());
            assertThat(Files.size(table)).isEqualTo(resource.get("bytes").asLong());
            List<String> fields = new ArrayList<>();
            resource.get("schema")
                    .get("fields")
                    .forEach(field -> fields.add(field.get("name").asText()));
            assertThat(Files.readAllLines(table).get(0)).isEqualTo(String.join(",", fields));
        }
        Cli other = new Cli(scratch.resolve("other"));
        Cli.Result taken = other.run("import", folder.toString(), "--author", "Jane Roe");
        assertThat(taken.code()).as(taken.err()).isZero();
        String[] again = {"export", "--as", "csv", "--status", "ever", "--began", "presumed", "--as-of", DAY};
        assertThat(other.run(again).out()).isEqualTo(cli.run(again).out());
    }

    @Test
    void aLedgerFileMakesTheSameRootInAnEmptyRecordAndNothingTheSecondTime() {
        Path file = scratch.resolve("ledger.jsonl");
        Cli.Result made = cli.run("export", "--as", "ledger", "--output", file.toString());
        assertThat(made.code()).as(made.err()).isZero();
        Cli other = new Cli(scratch.resolve("other"));
        Cli.Result dry = other.run("import", file.toString(), "--dry-run");
        assertThat(dry.out()).contains(" 0 are there already");
        assertThat(Files.exists(scratch.resolve("other"))).isFalse();
        Cli.Result taken = other.run("import", file.toString());
        assertThat(taken.code()).as(taken.err()).isZero();
        String root = taken.out().replaceAll("(?s).*(sha256:[0-9a-f]+@\\d+).*", "$1");
        assertThat(cli.run("verify").out()).contains(root.substring(0, root.indexOf('@')));
        Cli.Result twice = other.run("import", file.toString());
        assertThat(twice.out()).contains("Took 0 entries", root);
        assertThat(other.run("verify").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson", "jsonld", "graphml", "gexf", "ledger"})
    void whatTheClearanceDoesNotSeeIsInNoExportAndTheSameAskedTwiceIsTheSame(String form) throws IOException {
        Cli own = new Cli(copy());
        String before = run(own, form);
        for (String[] fact : List.of(
                new String[] {"community:us-ca-los-angeles", "alias", "canary-alias"},
                new String[] {"partnership:us-ca-los-angeles--cn-guangdong-guangzhou", "origin", "canary-origin"},
                new String[] {"partnership:us-ca-los-angeles--cn-guangdong-guangzhou", "level", "county"})) {
            Cli.Result added = own.run(
                    "record",
                    "add",
                    fact[0],
                    fact[1],
                    fact[2],
                    "--source",
                    "https://example.org/canary",
                    "--author",
                    "canary author",
                    "--sensitivity",
                    "internal");
            assertThat(added.code()).as(added.err()).isZero();
        }
        String after = run(own, form);
        assertThat(after).doesNotContain("canary").isEqualTo(before);
        assertThat(run(own, form, "--clearance", "internal")).isNotEqualTo(before);
    }

    @Test
    void aDataPackageOfThePublicKnowsNothingElseAndIsTheSameTwice() throws IOException {
        Cli own = new Cli(copy());
        String before = packaged(own, "before");
        Cli.Result added = own.run(
                "record",
                "add",
                "community:us-ca-los-angeles",
                "alias",
                "canary",
                "--source",
                "https://example.org/canary",
                "--author",
                "Ada",
                "--sensitivity",
                "internal");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(packaged(own, "after")).doesNotContain("canary").isEqualTo(before);
        assertThat(packaged(own, "internal", "--clearance", "internal")).contains("canary");
    }

    private String packaged(Cli own, String name, String... options) throws IOException {
        Path folder = scratch.resolve(name);
        List<String> all = new ArrayList<>(
                List.of("export", "--as", "datapackage", "--output", folder.toString(), "--as-of", DAY));
        all.addAll(List.of(options));
        Cli.Result made = own.run(all.toArray(new String[0]));
        assertThat(made.code()).as(made.err()).isZero();
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                text.append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        return text.toString();
    }

    @Test
    void nothingIsReplacedUnlessAskedAndNothingIsLeftBeside() throws IOException {
        Path file = Files.writeString(scratch.resolve("ties.csv"), "mine");
        Cli.Result refused = cli.run("export", "--as", "csv", "--output", file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("is there", "--force");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(cli.run("export", "--as", "csv", "--output", file.toString(), "--force")
                        .code())
                .isZero();
        assertThat(Files.readString(file)).startsWith("id,");
        try (Stream<Path> all = Files.list(scratch)) {
            assertThat(all).containsExactly(file);
        }
        Path folder = Files.createDirectory(scratch.resolve("mine"));
        Cli.Result kept = cli.run("export", "--as", "datapackage", "--output", folder.toString(), "--force");
        assertThat(kept.err()).contains("holds no datapackage.json");
    }

    @Test
    void aPackageIsReplacedUnlessItsFolderHoldsWhatItDoesNotName() throws IOException {
        Path folder = scratch.resolve("package");
        String[] again = {"export", "--as", "datapackage", "--output", folder.toString(), "--as-of", DAY, "--force"};
        assertThat(cli.run(again).code()).isZero();
        assertThat(cli.run(again).code()).isZero();
        Path mine = Files.writeString(folder.resolve("notes.txt"), "mine");
        Cli.Result refused = cli.run(again);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("'notes.txt'", "Move it away");
        assertThat(Files.readString(mine)).isEqualTo("mine");
    }

    @Test
    void aLedgerFileTakesNoFilterAndADamagedOneIsRefused() throws IOException {
        assertThat(cli.run("export", "--as", "ledger", "--countries", "US").err())
                .contains("--countries:");
        Path file = scratch.resolve("damaged.jsonl");
        String text = cli.run("export", "--as", "ledger").out();
        Files.writeString(file, text.substring(0, text.length() / 2));
        Cli other = new Cli(scratch.resolve("none"));
        Cli.Result refused = other.run("import", file.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("damaged.jsonl:");
        assertThat(Files.exists(scratch.resolve("none"))).isFalse();
    }

    @Test
    void conflictsWithWhatWasThereAreListed() throws IOException {
        Path file = scratch.resolve("theirs.jsonl");
        Cli theirs = new Cli(copy());
        Files.createDirectories(scratch.resolve("ours"));
        Files.copy(scratch.resolve("copy/record.sqlite"), scratch.resolve("ours/record.sqlite"));
        Cli ours = new Cli(scratch.resolve("ours"));
        String tie = "partnership:us-ca-irvine--cn-shanghai-xuhui";
        theirs.run(
                "record",
                "add",
                tie,
                "origin",
                "a letter",
                "--source",
                "https://example.org/1",
                "--author",
                "Jane Roe");
        ours.run(
                "record", "add", tie, "origin", "a visit", "--source", "https://example.org/2", "--author", "John Doe");
        theirs.run("export", "--as", "ledger", "--output", file.toString());
        Cli.Result taken = ours.run("import", file.toString());
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("given differently", tie + " origin:", "a letter", "a visit");
    }

    private String export(String form) {
        return run(cli, form, "--began", "presumed", "--as-of", DAY);
    }

    private static String run(Cli cli, String form, String... options) {
        List<String> all = new ArrayList<>(List.of("export", "--as", form));
        all.addAll(List.of(options));
        Cli.Result made = cli.run(all.toArray(new String[0]));
        assertThat(made.code()).as(made.err()).isZero();
        return made.out();
    }

    private static List<CSVRecord> csv(String text) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private static Graph<String, DefaultEdge> graph() {
        return new Pseudograph<>(SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    }
}
