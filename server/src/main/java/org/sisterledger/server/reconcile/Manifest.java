package org.sisterledger.server.reconcile;

import java.util.List;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.ProgramVersion;

/** Says what the service offers, and where. */
final class Manifest {
    /** How many queries a batch may hold. */
    static final int BATCH = 50;

    private Manifest() {}

    /**
     * The manifest.
     *
     * @param root the address of the server, without a slash at its end
     */
    static String of(String root) {
        String service = root + "/reconcile";
        Json json = new Json().object();
        json.texts("versions", List.of("0.2"))
                .field("name", "Sisterledger communities")
                .field("identifierSpace", root + "/v1/communities/")
                .field("schemaSpace", root + "/v1/openapi.json")
                .field("documentation", root + "/v1/openapi.json")
                .field("serviceVersion", ProgramVersion.text())
                .list("defaultTypes", List.of(new Types.Term(Types.ANY, "community")), (out, type) -> type.write(out))
                .field("batchSize", BATCH)
                .key("view")
                .object()
                .field("url", root + "/v1/communities/{{id}}")
                .endObject()
                .key("preview")
                .object()
                .field("url", service + "/preview?id={{id}}")
                .field("width", 400)
                .field("height", 180)
                .endObject()
                .key("suggest")
                .object();
        for (String what : List.of("entity", "type", "property")) {
            json.key(what)
                    .object()
                    .field("service_url", service)
                    .field("service_path", "/suggest/" + what)
                    .field("flyout_service_path", "/flyout/" + what + "?id=${id}")
                    .endObject();
        }
        return json.endObject()
                .key("extend")
                .object()
                .key("propose_properties")
                .object()
                .field("service_url", service)
                .field("service_path", "/properties")
                .endObject()
                .list("property_settings", List.of(), (out, none) -> {})
                .endObject()
                .endObject()
                .toString();
    }
}
