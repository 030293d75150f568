package org.sisterledger.server.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.EntityId;
import org.sisterledger.identity.Profile;
import org.sisterledger.identity.Reconciler;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.Fault;
import org.sisterledger.server.api.PerRoot;
import org.sisterledger.server.api.Refusal;
import org.sisterledger.server.desk.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Reconciliation Service API 0.2 over the communities that the reader sees. The index of names is made once for each clearance and root, where they are not too many to be held.
 * JSONP, which the specification leaves open, is not offered: it would run what the server sends as a script.
 */
@Controller
final class ReconcileController {
    private static final int SUGGESTED = 20;
    private static final int MOST_SKIPPED = 980;
    private static final Set<String> SUGGESTS = Set.of("entity", "type", "property");

    private final Desk desk;
    private final PerRoot<Reconciler> reconcilers = new PerRoot<>(2);

    ReconcileController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/reconcile")
    void ask(
            @RequestParam(required = false) @Nullable String queries,
            @RequestParam(required = false) @Nullable String extend,
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor visitor)
            throws IOException {
        answer(queries, extend, response, visitor, () -> Manifest.of(root(request)));
    }

    @PostMapping("/reconcile")
    void post(
            @RequestParam(required = false) @Nullable String queries,
            @RequestParam(required = false) @Nullable String extend,
            HttpServletResponse response,
            Visitor visitor)
            throws IOException {
        answer(queries, extend, response, visitor, () -> {
            throw new Refusal(
                    Fault.INVALID_BODY,
                    "queries",
                    "expected a form with queries or extend (application/x-www-form-urlencoded), and there is neither.");
        });
    }

    private void answer(
            @Nullable String queries,
            @Nullable String extend,
            HttpServletResponse response,
            Visitor visitor,
            Supplier<String> otherwise)
            throws IOException {
        if (queries != null) {
            JsonNode batch = object("queries", queries);
            if (batch.size() > Manifest.BATCH) {
                throw new Refusal(
                        Fault.TOO_LARGE,
                        "queries",
                        "expected at most " + Manifest.BATCH + " queries, got " + batch.size()
                                + ". Send several batches.");
            }
            json(response, look(visitor, communities -> new Answers(communities).batch(batch)));
        } else if (extend != null) {
            Extension extension = Extension.of(object("extend", extend));
            json(
                    response,
                    desk.look(
                            visitor.clearance(),
                            Optional.empty(),
                            (ledger, view, head) -> extension.answer(ledger, view)));
        } else {
            json(response, otherwise.get());
        }
    }

    @GetMapping("/reconcile/properties")
    void properties(
            @RequestParam(defaultValue = Types.ANY) String type,
            @RequestParam(defaultValue = "100") String limit,
            HttpServletResponse response)
            throws IOException {
        int most = number("limit", limit, 1, 1000);
        boolean known = Types.listTypes().stream().anyMatch(term -> term.id().equals(type));
        List<Types.Term> proposed = known ? Types.listProperties() : List.of();
        json(
                response,
                new Json()
                        .object()
                        .field("type", type)
                        .field("limit", most)
                        .list(
                                "properties",
                                proposed.subList(0, Math.min(most, proposed.size())),
                                (out, term) -> term.write(out))
                        .endObject()
                        .toString());
    }

    @GetMapping("/reconcile/suggest/{what}")
    void suggest(
            @PathVariable String what,
            @RequestParam(defaultValue = "") String prefix,
            @RequestParam(defaultValue = "0") String cursor,
            HttpServletResponse response,
            Visitor visitor)
            throws IOException {
        requireKnown(what);
        int skipped = number("cursor", cursor, 0, MOST_SKIPPED);
        Json json = new Json().object();
        if (what.equals("entity")) {
            json.list(
                    "result",
                    entities(visitor, prefix, skipped),
                    (out, profile) -> out.object()
                            .field("id", profile.id().toString())
                            .field("name", profile.label())
                            .field("description", Answers.description(profile))
                            .list(
                                    "notable",
                                    List.of(profile.kind()),
                                    (types, kind) -> Types.of(kind).write(types))
                            .endObject());
        } else {
            String folded = prefix.toLowerCase(Locale.ROOT);
            List<Types.Term> terms = terms(what).stream()
                    .filter(term -> term.id().toLowerCase(Locale.ROOT).startsWith(folded)
                            || term.name().startsWith(folded))
                    .skip(skipped)
                    .limit(SUGGESTED)
                    .toList();
            json.list("result", terms, (out, term) -> term.write(out));
        }
        json(response, json.endObject().toString());
    }

    private List<Profile> entities(Visitor visitor, String prefix, int skipped) {
        return look(visitor, communities -> {
            Optional<Profile> meant = communities.find(prefix);
            if (meant.isPresent()) {
                return skipped == 0 ? List.of(meant.get()) : List.<Profile>of();
            }
            List<EntityId> named = communities.named(prefix, true, skipped + SUGGESTED);
            List<EntityId> shown = named.subList(Math.min(skipped, named.size()), named.size());
            Map<EntityId, Profile> profiles = communities.read(shown);
            return shown.stream()
                    .flatMap(id -> Optional.ofNullable(profiles.get(id)).stream())
                    .toList();
        });
    }

    @GetMapping("/reconcile/flyout/{what}")
    void flyout(@PathVariable String what, @RequestParam String id, HttpServletResponse response, Visitor visitor)
            throws IOException {
        requireKnown(what);
        String html = what.equals("entity")
                ? Previews.fragment(community(visitor, id))
                : Previews.term(terms(what).stream()
                        .filter(term -> term.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> nothing(id)));
        json(
                response,
                new Json()
                        .object()
                        .field("id", id)
                        .field("html", html)
                        .endObject()
                        .toString());
    }

    @GetMapping("/reconcile/preview")
    void preview(@RequestParam String id, HttpServletResponse response, Visitor visitor) throws IOException {
        String page = Previews.page(community(visitor, id));
        // Shown in a frame of another site: it may hold nothing that runs or is loaded.
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors *");
        response.setHeader("X-Content-Type-Options", "nosniff");
        write(response, "text/html;charset=UTF-8", page);
    }

    private static void requireKnown(String what) {
        if (!SUGGESTS.contains(what)) {
            throw new Refusal(Fault.NOT_FOUND, "what", "expected entity, type or property, got '" + what + "'.");
        }
    }

    private static List<Types.Term> terms(String what) {
        return what.equals("type") ? Types.listTypes() : Types.listProperties();
    }

    private Profile community(Visitor visitor, String id) {
        return look(visitor, communities -> communities.find(id)).orElseThrow(() -> nothing(id));
    }

    private static Refusal nothing(String id) {
        return new Refusal(Fault.NOT_FOUND, "id", "the record, as you see it, has nothing of '" + id + "'.");
    }

    private <T> T look(Visitor visitor, Function<Communities, T> looked) {
        return desk.look(visitor.clearance(), Optional.empty(), (ledger, view, head) -> {
            boolean few = desk.ties(visitor.clearance(), Optional.of(head.position()))
                            .table()
                            .places()
                    <= Communities.HELD;
            Optional<Reconciler> all = few
                    ? Optional.of(reconcilers.get(
                            view.clearance() + " " + head.position() + " " + head.root(),
                            () -> Communities.reconciler(ledger, view)))
                    : Optional.empty();
            return looked.apply(new Communities(ledger, view, all));
        });
    }

    private static JsonNode object(String parameter, String text) {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new Refusal(Fault.INVALID_PARAMETER, parameter, "expected a JSON object, and it is no JSON.");
        }
        throw new Refusal(Fault.INVALID_PARAMETER, parameter, "expected a JSON object, got other JSON.");
    }

    private static int number(String parameter, String text, int least, int most) {
        boolean digits = !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new Refusal(
                    Fault.INVALID_PARAMETER,
                    parameter,
                    "expected a whole number from " + least + " to " + most + ", got '" + text + "'.");
        }
        return number;
    }

    // The address under which the client found the server; behind a proxy that is believed, the one that it tells.
    private static String root(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    private static void json(HttpServletResponse response, String json) throws IOException {
        write(response, "application/json", json);
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
