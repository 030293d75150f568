package org.sisterledger.server;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the contract that a server serves. */
final class ContractSchemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode contract;
    private final Map<String, Schema> known = new HashMap<>();

    ContractSchemas(JsonNode contract) {
        this.contract = contract;
    }

    static ContractSchemas of(Http http) {
        return new ContractSchemas(http.get("/v1/openapi.json").json());
    }

    JsonNode contract() {
        return contract;
    }

    /** A parameter, itself or what it refers to. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** What a body has against a schema of the contract, such as {@code #/components/schemas/Problem}; empty if nothing. */
    List<String> faults(String reference, String body) {
        return known.computeIfAbsent(reference, this::schema).validate(body, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** What a schema has against the meta-schema; empty if nothing. */
    List<String> faultsOfSchema(String schema) {
        return REGISTRY
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema, InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private Schema schema(String reference) {
        String json = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "$schema",
                        "https://json-schema.org/draft/2020-12/schema",
                        "$ref",
                        reference,
                        "components",
                        contract.get("components")));
        return REGISTRY.getSchema(json, InputFormat.JSON);
    }
}
