package org.sisterledger.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    static final String FORMAT = "sisterledger-entry/1";
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    // A reader remembers dates and digests that come again, and so is not shared.
    private static final ThreadLocal<PlainEntry> READER = ThreadLocal.withInitial(PlainEntry::new);

    private record Written(Instant at, String text) {}

    private static volatile Written lastWritten = new Written(Instant.EPOCH, INSTANT.format(Instant.EPOCH));

    private EntryCodec() {}

    /**
     * The canonical bytes.
     *
     * @throws IllegalArgumentException if a text is not Unicode
     */
    public static byte[] encode(EntryBody body) {
        Action action = body.action();
        EntryBytes out = new EntryBytes();
        out.raw("{\"action\":").text(action.word());
        if (body.again() > 0) {
            out.raw(",\"again\":" + body.again());
        }
        EntryBody.findAssertion(action).ifPresent(assertion -> putAssertion(out, assertion, body));
        out.raw(",\"at\":\"").raw(written(body.at())).raw("\"");
        put(out, "author", digest(body, "author"));
        if (action instanceof Action.Redact redaction) {
            putList(out, "fields", redaction.fields());
        }
        out.raw(",\"format\":\"" + FORMAT + "\"");
        putBeforeReason(out, action);
        if (body.digests().containsKey("reason")) {
            put(out, "reason", digest(body, "reason"));
        }
        if (action instanceof Action.Assert asserted && asserted.rule().isPresent()) {
            put(out, "rule", asserted.rule().get());
        }
        if (action instanceof Action.Decide decided) {
            put(out, "ruling", decided.ruling());
        }
        put(out, "sensitivity", body.sensitivity());
        putAfterSensitivity(out, action);
        return out.raw("}").toBytes();
    }

    // The members stand in the order of their names, as RFC 8785 wants them.
    private static void putBeforeReason(EntryBytes out, Action action) {
        if (action instanceof Action.Merge merge) {
            put(out, "from", merge.from());
            put(out, "into", merge.into());
        }
        if (action instanceof Action.DeclareRule rule) {
            put(out, "name", rule.name());
        }
    }

    private static void putAfterSensitivity(EntryBytes out, Action action) {
        switch (action) {
            case Action.Assert a -> {}
            case Action.Propose a -> {}
            case Action.Retract a -> put(out, "target", a.target());
            case Action.Accept a -> put(out, "target", a.target());
            case Action.Reject a -> put(out, "target", a.target());
            case Action.DeclareRule a -> put(out, "text", a.text());
            case Action.Merge a -> {}
            case Action.Unmerge a -> put(out, "target", a.target());
            case Action.Classify a -> {
                put(out, "target", a.target());
                put(out, "to", a.to());
            }
            case Action.Decide a -> put(out, "subject", a.subject());
            case Action.Approve a -> put(out, "target", a.target());
            case Action.Redact a -> put(out, "target", a.target());
        }
    }

    private static void putAssertion(EntryBytes out, Assertion assertion, EntryBody body) {
        out.raw(",\"assertion\":{");
        assertion
                .asOf()
                .ifPresent(asOf -> out.raw("\"asOf\":").text(asOf.text()).raw(","));
        out.raw("\"grade\":").text(assertion.grade().toString());
        assertion.source().locator().ifPresent(locator -> put(out, "locator", locator));
        if (body.digests().containsKey("note")) {
            put(out, "note", digest(body, "note"));
        }
        put(out, "property", assertion.property().name());
        put(out, "source", assertion.source().document());
        put(out, "subject", assertion.subject());
        assertion.valid().ifPresent(valid -> put(out, "valid", valid));
        out.raw(",\"value\":{");
        switch (assertion.value()) {
            case Value.Known known -> {
                if (body.digests().containsKey("value")) {
                    out.raw("\"digest\":").text(digest(body, "value").toString());
                } else {
                    out.raw("\"known\":").text(known.text());
                }
            }
            case Value.Some some -> out.raw("\"some\":true");
            case Value.None none -> out.raw("\"none\":true");
        }
        out.raw("}}");
    }

    private static void putList(EntryBytes out, String name, List<String> texts) {
        out.raw(",\"").raw(name).raw("\":");
        String separator = "[";
        for (String text : texts) {
            out.raw(separator).text(text);
            separator = ",";
        }
        out.raw("]");
    }

    private static void put(EntryBytes out, String name, Object value) {
        out.raw(",\"").raw(name).raw("\":").text(value.toString());
    }

    /** An instant as it is written; the last is kept, because entries of a batch share theirs. */
    private static String written(Instant at) {
        Written last = lastWritten;
        if (!last.at().equals(at)) {
            last = new Written(at, INSTANT.format(at));
            lastWritten = last;
        }
        return last.text();
    }

    /**
     * Reads canonical bytes.
     *
     * @throws IllegalArgumentException if they are not those of an entry in every byte; the message says why
     */
    public static EntryBody decode(byte[] bytes) {
        return READER.get().find(bytes).orElseGet(() -> decodeAny(bytes));
    }

    private static EntryBody decodeAny(byte[] bytes) {
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

    /** Reads an instant in whole milliseconds as it is written here. */
    static Instant instant(String text) {
        Written last = lastWritten;
        if (last.text().equals(text)) {
            return last.at();
        }
        try {
            Instant instant = Instant.parse(text);
            if (INSTANT.format(instant).equals(text)) {
                lastWritten = new Written(instant, text);
                return instant;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "Expected an instant such as 2026-11-23T19:50:30.123Z, got '" + text + "'.", e);
        }
        throw new IllegalArgumentException("Expected an instant in whole milliseconds, got '" + text + "'.");
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
        if (digest.isPresent() && known.isPresent()) {
            throw new IllegalArgumentException("Expected one value, got both digest and known.");
        }
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
}
