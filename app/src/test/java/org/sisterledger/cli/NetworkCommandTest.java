package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkCommandTest extends StarterRecord {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theNetworkHasAnEdgeForEveryTieThatTheSameFilterCounts() throws IOException {
        JsonNode network = json(cli, "--countries", "US,CN", "--as-of", "2023-06-19", "--began", "presumed");
        JsonNode count = JSON.readTree(cli.run(
                        "count",
                        "--countries",
                        "US,CN",
                        "--as-of",
                        "2023-06-19",
                        "--began",
                        "presumed",
                        "--format",
                        "json")
                .out());
        assertThat(network.get("format").asText()).isEqualTo("sisterledger-network/1");
        assertThat(network.get("edges").asLong())
                .isEqualTo(count.get("figure").get("value").asLong())
                .isGreaterThan(200);
        assertThat(network.get("record").get("root"))
                .isEqualTo(count.get("record").get("root"));
        long between = 0;
        for (JsonNode cell : network.get("countries")) {
            between += cell.get("ties").asLong();
        }
        assertThat(between).isEqualTo(network.get("edges").asLong());
        assertThat(network.get("triangles").asLong())
                .as("between two countries")
                .isZero();
    }

    @Test
    void theKeysStandAtTheTop() throws IOException {
        List<String> keys = new ArrayList<>();
        json(cli).fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .contains(
                        "nodes",
                        "edges",
                        "largestComponent",
                        "triangles",
                        "wedges",
                        "clustering",
                        "assortativity",
                        "maxDegree",
                        "diameter",
                        "meanDistance");
    }

    @Test
    void mergedCommunitiesAreOneNode() throws IOException {
        Cli own = new Cli(copy());
        JsonNode before = json(own);
        own.run("record", "merge", "community:us-ca-oakland", "community:us-ca-los-angeles", "--author", "Ada");
        JsonNode after = json(own);
        assertThat(after.get("nodes").asInt()).isEqualTo(before.get("nodes").asInt() - 1);
        assertThat(after.toString()).doesNotContain("us-ca-oakland");
    }

    @Test
    void partsListEveryPlaceOnce() throws IOException {
        JsonNode network = json(cli, "--parts");
        List<String> members = new ArrayList<>();
        network.get("communities").get("members").forEach(part -> part.forEach(id -> members.add(id.asText())));
        assertThat(members).doesNotHaveDuplicates().hasSize(network.get("nodes").asInt());
        assertThat(json(cli).get("communities").has("members")).isFalse();
    }

    @Test
    void theSameQuestionGivesTheSameBytes() {
        assertThat(cli.run("network", "--format", "json", "--as-of", "2023-06-19")
                        .out())
                .isEqualTo(cli.run("network", "--format", "json", "--as-of", "2023-06-19")
                        .out());
    }

    @Test
    void textShowsRankingsWithLabels() {
        Cli.Result shown = cli.run("network", "--as-of", "2023-06-19", "--top", "3");
        assertThat(shown.code()).as(shown.err()).isZero();
        assertThat(shown.out()).contains("Most ties", "Between countries", "US", "modularity", "Ledger sha256:");
    }

    @Test
    void anEdgeListNeedsNoRecordAndIsReportedOn() throws IOException {
        Cli bare = new Cli(scratch.resolve("none"));
        Cli.Result answer = bare.runOn("a b\nb a\nb b\nb c\n", "network", "--edges", "-", "--format", "json");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(JSON.readTree(answer.out()).get("edges").asInt()).isEqualTo(2);
        assertThat(answer.err()).contains("1 row was left out", "1 pair is given in both directions");
    }

    @Test
    void anEdgeListCannotBeFilteredAndABadRowIsNamed() {
        Cli.Result filtered = cli.runOn("a b\n", "network", "--edges", "-", "--countries", "US");
        assertThat(filtered.code()).isEqualTo(2);
        assertThat(filtered.err()).contains("--countries: picks from the record");
        Cli.Result bad = cli.runOn("a b\nc\n", "network", "--edges", "-");
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("standard input:2:", "got 'c'");
        assertThat(bad.out()).isEmpty();
    }

    private static JsonNode json(Cli cli, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("network", "--format", "json"));
        all.addAll(List.of(options));
        Cli.Result answer = cli.run(all.toArray(new String[0]));
        assertThat(answer.code()).as(answer.err()).isZero();
        return JSON.readTree(answer.out());
    }
}
