package org.sisterledger.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The contract against the server that runs. */
final class ContractTest {
    /** Texts that would do harm where they were taken for more than text. */
    private static final List<String> HOSTILE = List.of(
            "' OR '1'='1",
            "\"; DROP TABLE entry; --",
            "x' UNION SELECT 1,2,3 --",
            "%",
            "_%",
            "*",
            "../../etc/passwd",
            "..%2f..%2f",
            "<script>alert(1)</script>",
            "${jndi:x}",
            "{{7*7}}",
            "\u0000",
            "\ud83d\ude00",
            "-1",
            "99999999999999999999",
            "1e999");

    private final RunningServer server = TestServer.shared();
    private final Http http = Http.of(server);
    private final ContractSchemas schemas = ContractSchemas.of(http);

    @Test
    void everyOperationIsARouteAndEveryRouteIsInTheContract() {
        Set<String> promised = new TreeSet<>();
        paths().forEach(path -> path.getValue()
                .properties()
                .forEach(operation ->
                        promised.add(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> served = new TreeSet<>();
        server.context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods().keySet().forEach(info -> served.addAll(listRoutes(info))));
        assertThat(served).isEqualTo(promised).hasSizeGreaterThan(20);
    }

    private static Set<String> listRoutes(RequestMappingInfo info) {
        Set<String> routes = new TreeSet<>();
        for (String path : info.getPatternValues()) {
            if (path.startsWith("/v1")) {
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    routes.add(method + " " + path);
                }
            }
        }
        return routes;
    }

    @Test
    void theContractIsWhole() {
        Set<String> operations = new TreeSet<>();
        paths().forEach(path -> path.getValue().properties().forEach(operation -> {
            JsonNode described = operation.getValue();
            assertThat(operations.add(described.get("operationId").asString())).isTrue();
            assertThat(described.get("summary").asString()).endsWith(".");
            assertThat(described.at("/responses/default/$ref").asString()).isEqualTo("#/components/responses/problem");
        }));
        List<JsonNode> references = schemas.contract().findValues("$ref");
        assertThat(references).hasSizeGreaterThan(100);
        for (JsonNode reference : references) {
            assertThat(schemas.contract().at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        }
        schemas.contract()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(
                                schemas.faultsOfSchema(schema.getValue().toString()))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void everyGetAnswersAsItsSchemaSays() {
        int asked = 0;
        for (Get get : listGets()) {
            List<String> queries = new ArrayList<>(List.of(get.required()));
            get.parameters().stream()
                    .filter(parameter -> parameter.has("example") && isQuery(parameter))
                    .forEach(parameter -> queries.add(
                            parameter.get("name").asString() + "=" + Http.encode(text(parameter.get("example")))));
            for (String query : queries) {
                Http.Answer answer = http.get(get.address() + (query.isEmpty() ? "" : "?" + query));
                assertThat(answer.status())
                        .as(get.address() + "?" + query + " " + answer.text())
                        .isEqualTo(200);
                assertThat(get.schema()
                                .map(schema -> schemas.faults(schema, answer.text()))
                                .orElse(List.of()))
                        .as(get.address() + "?" + query)
                        .isEmpty();
                assertThat(get.types())
                        .anyMatch(type -> answer.header("Content-Type").startsWith(type));
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(60);
    }

    @Test
    void unknownParametersAreRefusedWithTheAllowedOnesNamed() {
        for (Get get : listGets()) {
            Http.Answer answer = http.get(get.address() + "?countrys=US");
            assertThat(answer.status()).as(get.address()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(schemas.faults("#/components/schemas/Problem", answer.text()))
                    .isEmpty();
            assertThat(answer.json().get("parameter").asString()).isEqualTo("countrys");
            for (JsonNode parameter : get.parameters()) {
                if (isQuery(parameter)) {
                    assertThat(answer.json().get("detail").asString())
                            .contains(parameter.get("name").asString());
                }
            }
        }
    }

    @Test
    void everyWriteNeedsSomebodySignedIn() {
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : paths()) {
            JsonNode post = path.getValue().get("post");
            if (post != null && post.has("x-role")) {
                Http.Answer answer = http.post(path.getKey(), "application/json", "{}");
                assertThat(answer.status()).as(path.getKey()).isEqualTo(401);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(schemas.faults("#/components/schemas/Problem", answer.text()))
                        .isEmpty();
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(8);
    }

    @Test
    void whatIsNoRouteOrNoMethodIsAProblem() {
        for (String path : List.of("/v1/nothing", "/v1/communities/a/b", "/v1/partnerships/", "/v1")) {
            Http.Answer answer = http.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(schemas.faults("#/components/schemas/Problem", answer.text()))
                    .isEmpty();
        }
        Http.Answer posted = http.post("/v1/counts", "application/json", "{}");
        assertThat(posted.status()).isIn(401, 403, 405);
        assertThat(posted.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void hostileTextsInParametersAreAnsweredAsNonsenseIs() {
        for (Get get : listGets()) {
            for (JsonNode parameter : get.parameters()) {
                if (isQuery(parameter)) {
                    String name = parameter.get("name").asString();
                    for (String text : HOSTILE) {
                        Http.Answer answer = http.get(get.address() + "?" + name + "=" + Http.encode(text));
                        assertHarmless(answer, get.address() + "?" + name + "=" + text);
                    }
                }
            }
        }
    }

    @Test
    void hostileTextsInPathsAreRefused() {
        for (Get get : listGets()) {
            if (get.path().contains("{")) {
                for (String text : HOSTILE) {
                    Http.Answer answer =
                            http.get(get.path().replaceAll("\\{[a-z]+\\}", "x").replace("x", Http.encode(text)));
                    assertThat(answer.status()).as(get.path() + " " + text).isBetween(400, 499);
                }
            }
        }
    }

    // What no place, title or author bears finds nothing; what is no day, number or word of a list is refused.
    private void assertHarmless(Http.Answer answer, String asked) {
        assertThat(answer.status()).as(asked).isIn(200, 400, 404);
        boolean json = answer.header("Content-Type").equals("application/json");
        if (answer.status() == 200 && json && answer.json().has("format")) {
            for (String list : List.of(
                    "partnerships",
                    "communities",
                    "documents",
                    "statements",
                    "activities",
                    "issues",
                    "entries",
                    "stories")) {
                assertThat(answer.json().path(list).size()).as(asked).isZero();
            }
        } else if (answer.header("Content-Type").startsWith("application/problem+json")) {
            assertThat(schemas.faults("#/components/schemas/Problem", answer.text()))
                    .as(asked)
                    .isEmpty();
            assertThat(answer.text()).doesNotContain("Exception").doesNotContain("SQL");
        }
    }

    /**
     * A GET of the contract.
     *
     * @param address the path with the examples of its variables
     * @param required the query that it needs
     * @param schema of its JSON; empty if it has none
     */
    private record Get(
            String path,
            String address,
            String required,
            List<JsonNode> parameters,
            Optional<String> schema,
            Set<String> types) {}

    private List<Get> listGets() {
        List<Get> gets = new ArrayList<>();
        paths().forEach(path -> {
            JsonNode operation = path.getValue().get("get");
            if (operation != null && !path.getKey().endsWith("openapi.json")) {
                gets.add(get(path.getKey(), operation));
            }
        });
        return gets;
    }

    private Get get(String path, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        String address = path;
        for (JsonNode given : operation.get("parameters")) {
            JsonNode parameter = schemas.resolve(given);
            parameters.add(parameter);
            if (parameter.get("in").asString().equals("path")) {
                address = address.replace(
                        "{" + parameter.get("name").asString() + "}",
                        parameter.get("example").asString());
            }
        }
        JsonNode content = operation.at("/responses/200/content");
        Set<String> types = new TreeSet<>();
        content.properties().forEach(type -> types.add(type.getKey()));
        return new Get(
                path,
                address,
                path.equals("/v1/consistency") ? "since=5" : "",
                parameters,
                Optional.ofNullable(
                                content.path("application/json").path("schema").get("$ref"))
                        .map(JsonNode::asString),
                types);
    }

    private static boolean isQuery(JsonNode parameter) {
        return parameter.get("in").asString().equals("query");
    }

    private static String text(JsonNode example) {
        return example.isString() ? example.asString() : example.toString();
    }

    private Set<Map.Entry<String, JsonNode>> paths() {
        return schemas.contract().get("paths").properties();
    }
}
