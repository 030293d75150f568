package org.sisterledger.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
 * Reads the bytes of an assertion or a proposal in one walk, without making the JSON between. Every member has to stand at its place, and no
 * text may need an escape: what is read this way is canonical. Whatever looks different is left to the reader that says what is wrong.
 */
final class PlainEntry {
    private static final int MOST_REMEMBERED = 20_000;

    private final Map<String, Edtf> dates = new HashMap<>();
    private final Map<String, Digest> digests = new HashMap<>();
    private byte[] bytes = new byte[0];
    private int at;

    /** What the bytes say; empty if they are not those of an assertion or proposal without escapes. */
    Optional<EntryBody> find(byte[] entry) {
        bytes = entry;
        at = 0;
        try {
            return Optional.ofNullable(read());
        } catch (IllegalArgumentException e) {
            // The other reader says what is wrong.
            return Optional.empty();
        }
    }

    private @Nullable EntryBody read() {
        boolean asserted = take("{\"action\":\"ASSERT\",\"assertion\":{");
        if (!asserted && !take("{\"action\":\"PROPOSE\",\"assertion\":{")) {
            return null;
        }
        TreeMap<String, Digest> outside = new TreeMap<>();
        Assertion assertion = assertion(outside);
        if (assertion == null || !take("},\"at\":\"")) {
            return null;
        }
        String instant = text();
        require(",\"author\":\"");
        outside.put("author", remembered(digests, text(), Digest::parse));
        require(",\"format\":\"" + EntryCodec.FORMAT + "\"");
        if (take(",\"reason\":\"")) {
            outside.put("reason", Digest.parse(text()));
        }
        Optional<Digest> rule = asserted && take(",\"rule\":\"")
                ? Optional.of(remembered(digests, text(), Digest::parse))
                : Optional.empty();
        require(",\"sensitivity\":\"");
        Sensitivity sensitivity = Sensitivity.parse(text());
        require("}");
        if (at != bytes.length) {
            return null;
        }
        Action action = asserted ? new Action.Assert(assertion, rule) : new Action.Propose(assertion);
        return new EntryBody(action, outside, EntryCodec.instant(instant), sensitivity, 0);
    }

    private @Nullable Assertion assertion(Map<String, Digest> outside) {
        Optional<Edtf> asOf = take("\"asOf\":\"") ? Optional.of(date(text())) : Optional.empty();
        if (asOf.isPresent()) {
            require(",");
        }
        require("\"grade\":\"");
        Grade grade = Grade.parse(text());
        Optional<String> locator = take(",\"locator\":\"") ? Optional.of(text()) : Optional.empty();
        Optional<String> note = Optional.empty();
        if (take(",\"note\":\"")) {
            outside.put("note", Digest.parse(text()));
            note = Optional.of(EntryBody.ERASED);
        }
        require(",\"property\":\"");
        String property = text();
        require(",\"source\":\"");
        EntityId source = EntityId.parse(text());
        require(",\"subject\":\"");
        EntityId subject = EntityId.parse(text());
        Optional<Edtf> valid = take(",\"valid\":\"") ? Optional.of(date(text())) : Optional.empty();
        require(",\"value\":{");
        Value value = value(outside);
        return new Assertion(
                subject,
                Property.of(subject.kind(), property),
                value,
                valid,
                new SourceReference(source, locator),
                grade,
                asOf,
                note);
    }

    private Value value(Map<String, Digest> outside) {
        if (take("\"known\":\"")) {
            Value known = Value.of(text());
            require("}");
            return known;
        }
        if (take("\"digest\":\"")) {
            outside.put("value", Digest.parse(text()));
            require("}");
            return Value.of(EntryBody.ERASED);
        }
        if (take("\"some\":true}")) {
            return Value.SOME;
        }
        require("\"none\":true}");
        return Value.NONE;
    }

    private Edtf date(String text) {
        return remembered(dates, text, Edtf::parse);
    }

    private static <T> T remembered(Map<String, T> known, String text, Function<String, T> parse) {
        T found = known.get(text);
        if (found == null) {
            found = parse.apply(text);
            if (known.size() < MOST_REMEMBERED) {
                known.put(text, found);
            }
        }
        return found;
    }

    private boolean take(String ascii) {
        int end = at + ascii.length();
        if (end > bytes.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        at = end;
        return true;
    }

    private void require(String ascii) {
        if (!take(ascii)) {
            throw new IllegalArgumentException("Expected " + ascii + ".");
        }
    }

    // The text up to the next quotation mark, which is taken too. Bytes that are not UTF-8 would be read as a
    // replacement character.
    private String text() {
        int start = at;
        boolean ascii = true;
        while (at < bytes.length && bytes[at] != '"') {
            byte b = bytes[at++];
            if (b == '\\' || (b >= 0 && b < ' ')) {
                throw new IllegalArgumentException("Expected a text without escapes.");
            }
            ascii &= b >= 0;
        }
        String text =
                new String(bytes, start, at - start, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        require("\"");
        if (!ascii && text.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException("Expected UTF-8.");
        }
        return text;
    }
}
