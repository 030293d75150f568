package org.sisterledger.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.Salt;
import org.sisterledger.time.Edtf;

/** Entries to canonical bytes and back. */
class EntryCodecTest {
    private static final Instant AT = Instant.parse("2026-11-23T19:50:30.120Z");
    private static final Digest TARGET = Digest.ofBytes(new byte[] {1});
    private static final Salt SALT = Salt.of(new byte[Salt.LENGTH]);

    static List<Action> actions() {
        EntityId irvine = EntityId.parse("community:us-ca-irvine");
        return List.of(
                new Action.Assert(formed(Value.of("2006-05-30"), Optional.empty()), Optional.empty()),
                new Action.Assert(formed(Value.SOME, Optional.of("the page is undated")), Optional.of(TARGET)),
                new Action.Propose(formed(Value.NONE, Optional.empty())),
                new Action.Propose(signer()),
                new Action.Retract(TARGET),
                new Action.Accept(TARGET),
                new Action.Reject(TARGET),
                new Action.DeclareRule("starter", "Takes \"all\" rows."),
                new Action.Merge(irvine, EntityId.parse("community:irvine")),
                new Action.Unmerge(TARGET),
                new Action.Classify(TARGET, Sensitivity.restricted("visits")),
                new Action.Decide(EntityId.parse("issue:flag"), "counts"),
                new Action.Approve(TARGET),
                new Action.Redact(TARGET, List.of("note", "author")));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyActionComesBackAsItWas(Action action) {
        Draft draft = new Draft(action, "Ada Lovelace", Optional.of("because"), Sensitivity.INTERNAL);
        EntryBody body = body(draft);
        EntryBody back = EntryCodec.decode(EntryCodec.encode(body));
        assertThat(back).isEqualTo(body);
        assertThat(back.actionWith(EntryBody.textsOf(draft))).isEqualTo(action);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void noErasableTextIsInTheBytes(Action action) {
        String bytes = new String(
                EntryCodec.encode(body(new Draft(action, "Ada Lovelace", Optional.of("because"), Sensitivity.PUBLIC))),
                UTF_8);
        assertThat(bytes).doesNotContain("Ada", "because", "undated", "Jane Signer");
    }

    @Test
    void theBytesOfARetractionAreThese() {
        EntryBody body = body(Draft.of(new Action.Retract(TARGET), "Ada"));
        assertThat(new String(EntryCodec.encode(body), UTF_8))
                .isEqualTo("{\"action\":\"RETRACT\",\"at\":\"2026-11-23T19:50:30.120Z\",\"author\":\""
                        + SALT.seal("Ada")
                        + "\",\"format\":\"sisterledger-entry/1\",\"sensitivity\":\"public\",\"target\":\"" + TARGET
                        + "\"}");
    }

    @ParameterizedTest
    @MethodSource("actions")
    void theBytesAreCanonicalJson(Action action) {
        for (Sensitivity sensitivity : List.of(Sensitivity.PUBLIC, Sensitivity.restricted("visits"))) {
            byte[] bytes = EntryCodec.encode(
                    body(new Draft(action, "Jane \"Quoted\" Roe", Optional.of("because"), sensitivity)));
            assertThat(CanonicalJson.write(CanonicalJson.read(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void noChangedByteOfAnAssertionIsReadAsTheSameEntry() {
        Action action = new Action.Assert(formed(Value.of("2006-05-30"), Optional.of("note")), Optional.of(TARGET));
        EntryBody body = body(new Draft(action, "Ada", Optional.of("why"), Sensitivity.INTERNAL));
        byte[] bytes = EntryCodec.encode(body);
        assertThat(new PlainEntry().find(bytes)).contains(body);
        for (int i = 0; i < bytes.length; i++) {
            for (int mask : new int[] {1, 2, 4, 8, 16, 32, 64, 128}) {
                byte[] changed = bytes.clone();
                changed[i] ^= (byte) mask;
                // What can still be read says something else, and is written in just these bytes.
                try {
                    EntryBody read = EntryCodec.decode(changed);
                    assertThat(read).isNotEqualTo(body);
                    assertThat(EntryCodec.encode(read)).isEqualTo(changed);
                } catch (IllegalArgumentException e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        }
    }

    @Test
    void textsWithEscapesAndOtherScriptsComeBack() {
        for (String text :
                List.of("a\"b", "back\\slash", "tab\t", "x\u0000", "上海", "😂 x", "\u007f", "x\u2028", "\uFFFD")) {
            EntityId place = EntityId.parse("community:a");
            Assertion named = new Assertion(
                    place,
                    Property.of(place.kind(), "name"),
                    Value.of(text),
                    Optional.empty(),
                    new SourceReference(EntityId.parse("document:page"), Optional.of(text)),
                    Grade.UNGRADED,
                    Optional.empty(),
                    Optional.empty());
            EntryBody body = body(Draft.of(new Action.Assert(named, Optional.empty()), "Ada"));
            byte[] bytes = EntryCodec.encode(body);
            assertThat(EntryCodec.decode(bytes)).isEqualTo(body);
            assertThat(CanonicalJson.write(CanonicalJson.read(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void theSameSaidAgainHasOtherBytes() {
        EntryBody once = body(Draft.of(new Action.Retract(TARGET), "Ada"));
        EntryBody again = new EntryBody(once.action(), once.digests(), AT, Sensitivity.PUBLIC, 1);
        assertThat(EntryCodec.decode(EntryCodec.encode(again))).isEqualTo(again);
        assertThat(EntryCodec.encode(again)).isNotEqualTo(EntryCodec.encode(once));
    }

    @Test
    void whatIsNoEntryIsRefused() {
        String entry = new String(EntryCodec.encode(body(Draft.of(new Action.Retract(TARGET), "Ada"))), UTF_8);
        for (String wrong : List.of(
                entry.replace("RETRACT", "DETRACT"),
                entry.replace("entry/1", "entry/2"),
                entry.replace(".120Z", ".12Z"),
                entry.replace("\"action\"", "\"Extra\":true,\"action\""),
                entry.replace("\"target\"", "\"targets\""),
                entry.replace("public", "restricted:"),
                "[]")) {
            assertThatThrownBy(() -> EntryCodec.decode(wrong.getBytes(UTF_8)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aPersonalValueInTheBytesAndAnyOtherOutsideThemAreRefused() {
        String digest = "\"digest\":\"" + SALT.seal("Jane Signer") + "\"";
        String personal = new String(
                EntryCodec.encode(body(Draft.of(new Action.Assert(signer(), Optional.empty()), "Ada"))), UTF_8);
        String other = new String(EntryCodec.encode(body(Drafts.proposed("community:a", "name", "A"))), UTF_8);
        assertThat(personal).contains(digest);
        for (String wrong : List.of(
                personal.replace(digest, "\"known\":\"Jane Signer\""),
                personal.replace(digest, digest + ",\"known\":\"Jane Signer\""),
                other.replace("\"known\":\"A\"", digest))) {
            assertThat(wrong).isNotIn(personal, other);
            assertThatThrownBy(() -> EntryCodec.decode(wrong.getBytes(UTF_8)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("alue");
        }
    }

    private static EntryBody body(Draft draft) {
        TreeMap<String, Digest> digests = new TreeMap<>();
        for (Map.Entry<String, String> text : EntryBody.textsOf(draft).entrySet()) {
            digests.put(text.getKey(), SALT.seal(text.getValue()));
        }
        return new EntryBody(draft.action(), digests, AT, draft.sensitivity(), 0);
    }

    private static Assertion formed(Value value, Optional<String> note) {
        EntityId partnership = EntityId.parse("partnership:us-ca-irvine--cn-shanghai-xuhui");
        return new Assertion(
                partnership,
                Property.of(partnership.kind(), "formed"),
                value,
                Optional.of(Edtf.parse("2006/..")),
                new SourceReference(EntityId.parse("document:page"), Optional.of("row 12")),
                Grade.parse("B2"),
                Optional.of(Edtf.parse("2020-05")),
                note);
    }

    private static Assertion signer() {
        EntityId agreement = EntityId.parse("agreement:one");
        return new Assertion(
                agreement,
                Property.of(agreement.kind(), "signer"),
                Value.of("Jane Signer"),
                Optional.empty(),
                SourceReference.of(EntityId.parse("document:page")),
                Grade.UNGRADED,
                Optional.empty(),
                Optional.empty());
    }
}
