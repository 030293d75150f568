package org.sisterledger.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.proof.Digest;
import org.sisterledger.time.Edtf;

/**
 * The canonical bytes of an entry: one JSON object in the form of RFC 8785. Its leaf hash is the entry's id.
 *
 * <pre>{@code
 * {"action":"RETRACT","at":"2026-11-23T19:50:30.123Z","author":"sha256:…","format":"sisterledger-entry/1",
 *  "sensitivity":"public","target":"sha256:…"}
 * }</pre>
 */
public final class EntryCodec {
    private static final String FORMAT = "sisterledger-entry/1";
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EntryCodec() {}

    /**
     * The canonical bytes.
     *
     * @throws IllegalArgumentException if a text is not Unicode
     */
    public static byte[] encode(EntryBody body) {
        Map<String, Json> members = new TreeMap<>();
        putText(members, "format", FORMAT);
        putText(members, "action", body.action().word());
        putText(members, "at", INSTANT.format(body.at()));
        putText(members, "sensitivity", body.sensitivity());
        putText(members, "author", digest(body, "author"));
        if (body.digests().containsKey("reason")) {
            putText(members, "reason", digest(body, "reason"));
        }
        if (body.again() > 0) {
            members.put("again", new Json.Whole(body.again()));
        }
        putAction(members, body);
        return CanonicalJson.write(new Json.Members(new TreeMap<>(members)));
    }

    /**
     * Reads canonical bytes.
     *
     * @throws IllegalArgumentException if they are not those of an entry in every byte; the message says why
     */
    public static EntryBody decode(byte[] bytes) {
        JsonFields fields = JsonFields.of(CanonicalJson.read(bytes));
        String format = fields.text("format");
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("Expected an entry in the format " + FORMAT + ", got '" + format + "'.");
        }
        Map<String, Digest> digests = new TreeMap<>();
        digests.put("author", Digest.parse(fields.text("author")));
        fields.find("reason").map(Digest::parse).ifPresent(digest -> digests.put("reason", digest));
        String at = fields.text("at");
        Instant instant = instant(at);
        Sensitivity sensitivity = Sensitivity.parse(fields.text("sensitivity"));
        int again = fields.count("again");
        Action action = action(fields.text("action"), fields, digests);
        fields.requireNoMore();
        EntryBody body = new EntryBody(action, new TreeMap<>(digests), instant, sensitivity, again);
        return body;
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (INSTANT.format(instant).equals(text)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Expected an instant such as 2026-11-23T19:50:30.123Z, got '" + text + "'.", e);
        }
        throw new IllegalArgumentException("Expected an instant in whole milliseconds, got '" + text + "'.");
    }

    private static void putAction(Map<String, Json> members, EntryBody body) {
        switch (body.action()) {
            case Action.Assert a -> {
                members.put("assertion", assertion(a.assertion(), body));
                a.rule().ifPresent(rule -> putText(members, "rule", rule));
            }
            case Action.Propose a -> members.put("assertion", assertion(a.assertion(), body));
            case Action.Retract a -> putText(members, "target", a.target());
            case Action.Accept a -> putText(members, "target", a.target());
            case Action.Reject a -> putText(members, "target", a.target());
            case Action.DeclareRule a -> {
                putText(members, "name", a.name());
                putText(members, "text", a.text());
            }
            case Action.Merge a -> {
                putText(members, "from", a.from());
                putText(members, "into", a.into());
            }
            case Action.Unmerge a -> putText(members, "target", a.target());
            case Action.Classify a -> {
                putText(members, "target", a.target());
                putText(members, "to", a.to());
            }
            case Action.Decide a -> {
                putText(members, "subject", a.subject());
                putText(members, "ruling", a.ruling());
            }
            case Action.Approve a -> putText(members, "target", a.target());
            case Action.Redact a -> {
                putText(members, "target", a.target());
                List<Json> fields = a.fields().stream()
                        .map(field -> (Json) new Json.Text(field))
                        .toList();
                members.put("fields", new Json.Items(fields));
            }
        }
    }

    private static Json assertion(Assertion assertion, EntryBody body) {
        Map<String, Json> members = new TreeMap<>();
        putText(members, "subject", assertion.subject());
        putText(members, "property", assertion.property().name());
        putText(members, "source", assertion.source().document());
        putText(members, "grade", assertion.grade());
        assertion.source().locator().ifPresent(locator -> putText(members, "locator", locator));
        assertion.valid().ifPresent(valid -> putText(members, "valid", valid));
        assertion.asOf().ifPresent(asOf -> putText(members, "asOf", asOf));
        if (body.digests().containsKey("note")) {
            putText(members, "note", digest(body, "note"));
        }
        members.put("value", new Json.Members(value(assertion.value(), body)));
        return new Json.Members(new TreeMap<>(members));
    }

    private static SortedMap<String, Json> value(Value value, EntryBody body) {
        SortedMap<String, Json> members = new TreeMap<>();
        switch (value) {
            case Value.Known known -> {
                boolean outside = body.digests().containsKey("value");
                putText(members, outside ? "digest" : "known", outside ? digest(body, "value") : known.text());
            }
            case Value.Some some -> members.put("some", new Json.Truth(true));
            case Value.None none -> members.put("none", new Json.Truth(true));
        }
        return members;
    }

    private static Action action(String word, JsonFields fields, Map<String, Digest> digests) {
        return switch (word) {
            case "ASSERT" ->
                new Action.Assert(
                        assertion(fields.object("assertion"), digests),
                        fields.find("rule").map(Digest::parse));
            case "PROPOSE" -> new Action.Propose(assertion(fields.object("assertion"), digests));
            case "RETRACT" -> new Action.Retract(target(fields));
            case "ACCEPT" -> new Action.Accept(target(fields));
            case "REJECT" -> new Action.Reject(target(fields));
            case "RULE" -> new Action.DeclareRule(fields.text("name"), fields.text("text"));
            case "MERGE" -> new Action.Merge(EntityId.parse(fields.text("from")), EntityId.parse(fields.text("into")));
            case "UNMERGE" -> new Action.Unmerge(target(fields));
            case "CLASSIFY" -> new Action.Classify(target(fields), Sensitivity.parse(fields.text("to")));
            case "DECIDE" -> new Action.Decide(EntityId.parse(fields.text("subject")), fields.text("ruling"));
            case "APPROVE" -> new Action.Approve(target(fields));
            case "REDACT" -> new Action.Redact(target(fields), fields.texts("fields"));
            default -> throw new IllegalArgumentException("Expected an action such as ASSERT, got '" + word + "'.");
        };
    }

    private static Assertion assertion(JsonFields fields, Map<String, Digest> digests) {
        EntityId subject = EntityId.parse(fields.text("subject"));
        Optional<Digest> note = fields.find("note").map(Digest::parse);
        note.ifPresent(digest -> digests.put("note", digest));
        Assertion assertion = new Assertion(
                subject,
                Property.of(subject.kind(), fields.text("property")),
                value(fields.object("value"), digests),
                fields.find("valid").map(Edtf::parse),
                new SourceReference(EntityId.parse(fields.text("source")), fields.find("locator")),
                Grade.parse(fields.text("grade")),
                fields.find("asOf").map(Edtf::parse),
                note.map(digest -> EntryBody.ERASED));
        fields.requireNoMore();
        return assertion;
    }

    private static Value value(JsonFields fields, Map<String, Digest> digests) {
        Optional<String> digest = fields.find("digest");
        digest.map(Digest::parse).ifPresent(found -> digests.put("value", found));
        Optional<String> known = fields.find("known");
        Value value;
        if (digest.isPresent() || known.isPresent()) {
            value = Value.of(known.orElse(EntryBody.ERASED));
        } else {
            value = fields.flag("some") ? Value.SOME : Value.NONE;
            if (value.equals(Value.NONE) && !fields.flag("none")) {
                throw new IllegalArgumentException("Expected a value: digest, known, some or none.");
            }
        }
        fields.requireNoMore();
        return value;
    }

    private static Digest target(JsonFields fields) {
        return Digest.parse(fields.text("target"));
    }

    private static Digest digest(EntryBody body, String field) {
        Digest digest = body.digests().get(field);
        if (digest == null) {
            throw new IllegalStateException("An entry body without a digest of its " + field + ".");
        }
        return digest;
    }

    private static void putText(Map<String, Json> members, String name, Object value) {
        members.put(name, new Json.Text(value.toString()));
    }
}
