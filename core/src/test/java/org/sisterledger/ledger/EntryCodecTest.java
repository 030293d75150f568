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
