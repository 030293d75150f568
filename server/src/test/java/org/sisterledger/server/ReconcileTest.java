package org.sisterledger.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The Reconciliation Service API 0.2, by schemas made after its rules.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">the specification</a>
 */
final class ReconcileTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Http http = Http.of(TestServer.shared());

    @Test
    void theManifestFollowsItsSchemaAndNamesWhatIsServed() {
        Http.Answer manifest = http.get("/reconcile");
        assertConforms("manifest", manifest);
        String root = TestServer.shared().address().replaceAll("/$", "");
        JsonNode suggest = manifest.json().get("suggest");
        for (String what : List.of("entity", "type", "property")) {
            JsonNode offered = suggest.get(what);
            String url = offered.get("service_url").asString()
                    + offered.get("service_path").asString();
            assertThat(http.get(url.replace(root, "") + "?prefix=a").status()).isEqualTo(200);
        }
        String preview = manifest.json().at("/preview/url").asString();
        assertThat(http.get(preview.replace(root, "").replace("{{id}}", "community%3Aus-ca-irvine"))
                        .status())
                .isEqualTo(200);
        String view = manifest.json().at("/view/url").asString();
        assertThat(http.get(view.replace(root, "").replace("{{id}}", "community%3Aus-ca-irvine"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aNameWithItsRegionIsAMatch() {
        String batch = """
                {"q0": {"query": "Irvine", "type": "city", "properties": [{"pid": "country", "v": "US"}, {"pid": "region", "v": "California"}]},
                 "q1": {"query": "Irvine", "limit": 1}, "q2": {"query": "Nowhere at all"}}
                """;
        Http.Answer posted = http.post("/reconcile", FORM, "queries=" + Http.encode(batch));
        assertConforms("reconciliation-result-batch", posted);
        assertThat(http.get("/reconcile?queries=" + Http.encode(batch)).text()).isEqualTo(posted.text());
        JsonNode first = posted.json().at("/q0/result/0");
        assertThat(first.get("id").asString()).isEqualTo("community:us-ca-irvine");
        assertThat(first.get("match").asBoolean()).isTrue();
        assertThat(posted.json().at("/q1/result").size()).isEqualTo(1);
        assertThat(posted.json().at("/q2/result").isEmpty()).isTrue();
    }

    @Test
    void scoresFall() {
        JsonNode result = http.get("/reconcile?queries=" + Http.encode("{\"q\": {\"query\": \"Columbus\"}}"))
                .json()
                .at("/q/result");
        assertThat(result.size()).isGreaterThan(1);
        for (int i = 1; i < result.size(); i++) {
            assertThat(result.get(i).get("score").asInt())
                    .isLessThanOrEqualTo(result.get(i - 1).get("score").asInt());
        }
    }

    @Test
    void anIdAsQueryOrPrefixIsThatCommunity() {
        JsonNode queried = http.get(
                        "/reconcile?queries=" + Http.encode("{\"q\": {\"query\": \"community:us-ca-irvine\"}}"))
                .json();
        assertThat(queried.at("/q/result/0/id").asString()).isEqualTo("community:us-ca-irvine");
        assertThat(queried.at("/q/result/0/score").asInt()).isEqualTo(100);
        JsonNode suggested = http.get("/reconcile/suggest/entity?prefix=community:us-ca-irvine")
                .json();
        assertThat(suggested.at("/result/0/id").asString()).isEqualTo("community:us-ca-irvine");
    }

    @Test
    void typesNarrowUnlessTheyOnlyShould() {
        String query = "{\"q\": {\"query\": \"Irvine\", \"type\": [\"district\"], \"type_strict\": \"%s\"}}";
        assertThat(http.get("/reconcile?queries=" + Http.encode(query.formatted("any")))
                        .json()
                        .at("/q/result")
                        .isEmpty())
                .isTrue();
        assertThat(http.get("/reconcile?queries=" + Http.encode(query.formatted("should")))
                        .json()
                        .at("/q/result")
                        .isEmpty())
                .isFalse();
    }

    @Test
    void suggestionsBeginWithThePrefixAndGoOnBehindTheCursor() {
        Http.Answer entities = http.get("/reconcile/suggest/entity?prefix=san");
        assertConforms("suggest-entities-response", entities);
        assertConforms("suggest-terms-response", http.get("/reconcile/suggest/type?prefix=c"));
        Http.Answer properties = http.get("/reconcile/suggest/property?prefix=cou");
        assertConforms("suggest-terms-response", properties);
        assertThat(properties.json().at("/result/0/id").asString()).isEqualTo("country");
        JsonNode behind =
                http.get("/reconcile/suggest/entity?prefix=san&cursor=1").json();
        assertThat(behind.at("/result/0/id")).isEqualTo(entities.json().at("/result/1/id"));
    }

    @Test
    void propertiesAreProposedAndTheirValuesGiven() {
        Http.Answer proposed = http.get("/reconcile/properties?type=community&limit=3");
        assertConforms("data-extension-property-proposal", proposed);
        assertThat(proposed.json().get("properties").size()).isEqualTo(3);
        String query =
                "{\"ids\": [\"community:us-ca-irvine\", \"community:nowhere\"], \"properties\": [{\"id\": \"name\"}, {\"id\": \"country\"}]}";
        Http.Answer values = http.post("/reconcile", FORM, "extend=" + Http.encode(query));
        assertConforms("data-extension-response", values);
        assertThat(values.json().at("/rows/community:us-ca-irvine/name/0/str").asString())
                .isEqualTo("Irvine");
        assertThat(values.json().at("/rows/community:us-ca-irvine/country/0/id").asString())
                .isEqualTo("country:US");
        assertThat(values.json().at("/rows/community:nowhere/name").isEmpty()).isTrue();
    }

    @Test
    void previewsHoldNothingThatRuns() {
        Http.Answer page = http.get("/reconcile/preview?id=community:us-ca-irvine");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.text())
                .contains("Irvine, California")
                .doesNotContain("<script")
                .doesNotContain("style=");
        Http.Answer flyout = http.get("/reconcile/flyout/entity?id=community:us-ca-irvine");
        assertThat(flyout.json().get("id").asString()).isEqualTo("community:us-ca-irvine");
        assertThat(flyout.json().get("html").asString()).contains("Irvine, California");
    }

    @Test
    void pagesOfOtherSitesMayAsk() {
        for (String path : List.of("/reconcile", "/reconcile/suggest/entity?prefix=san", "/reconcile/properties")) {
            Http.Answer answer = http.get(path, "Origin", "https://example.org");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isEqualTo("*");
            assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        }
    }

    @Test
    void whatIsNoBatchIsRefused() {
        for (String batch : List.of(
                "[]",
                "{",
                "{\"q\": 1}",
                "{\"q\": {}}",
                "{\"q\": {\"query\": \"\"}}",
                "{\"q\": {\"query\": \"a\", \"x\": 1}}")) {
            Http.Answer answer = http.get("/reconcile?queries=" + Http.encode(batch));
            assertThat(answer.status()).as(batch).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
        StringBuilder many = new StringBuilder("{\"q\": {\"query\": \"a\"}");
        for (int i = 0; i < 50; i++) {
            many.append(", \"q").append(i).append("\": {\"query\": \"a\"}");
        }
        assertThat(http.post("/reconcile", FORM, "queries=" + Http.encode(many + "}"))
                        .status())
                .isEqualTo(413);
    }

    private static void assertConforms(String name, Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema(name), InputFormat.JSON)
                        .validate(answer.text(), InputFormat.JSON))
                .as(name)
                .isEmpty();
    }

    private static String schema(String name) {
        try (InputStream in = ReconcileTest.class.getResourceAsStream("reconcile/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
