package org.sisterledger.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.server.TestServer;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.store.RecordPlace;

/** What is told to readers of each clearance. */
final class ClearanceTest {
    private static final Visitor STAFF = new Visitor(Optional.of("Jane Roe"), Role.STEWARD, Clearance.INTERNAL);

    private CommunityApi communities;
    private EntryApi entries;

    @BeforeEach
    void open() {
        Path data = TestServer.copyOfStarter();
        EntityId irvine = EntityId.parse("community:us-ca-irvine");
        try (Ledger ledger = RecordPlace.of(data).open()) {
            Assertion fact = new Assertion(
                    irvine,
                    Property.of(irvine.kind(), "alias"),
                    Value.of("A name for the staff"),
                    Optional.empty(),
                    SourceReference.of(EntityId.parse("document:latimes-irvine-2014-04-22")),
                    Grade.UNGRADED,
                    Optional.empty(),
                    Optional.empty());
            ledger.append(List.of(new Draft(
                    new Action.Assert(fact, Optional.empty()), "Jane Roe", Optional.empty(), Sensitivity.INTERNAL)));
        }
        Reads reads = new Reads(new Desk(RecordPlace.of(data), Clock.systemUTC()), new Cursors());
        communities = new CommunityApi(reads);
        entries = new EntryApi(reads);
    }

    @Test
    void whatIsInternalIsToldToTheStaffAlone() {
        Sent staff = dossier(STAFF);
        Sent anybody = dossier(Visitor.PUBLIC);
        assertThat(staff.answer().toString()).contains("A name for the staff");
        assertThat(anybody.answer().toString()).doesNotContain("A name for the staff");
        // Asked after the staff did: nothing that was made for them is handed out.
        assertThat(dossier(Visitor.PUBLIC).answer()).isEqualTo(anybody.answer());
        assertThat(staff.header("ETag")).isNotEqualTo(anybody.header("ETag"));
        assertThat(staff.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(anybody.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(staff.answer().at("/record/position").asLong())
                .isEqualTo(anybody.answer().at("/record/position").asLong() + 1);
    }

    @Test
    void aCursorOfOneClearanceIsNoneOfAnother() {
        Sent first = list(Map.of("limit", new String[] {"5"}), STAFF);
        String next = first.answer().get("next").asString();
        Map<String, String[]> behind = Map.of("limit", new String[] {"5"}, "cursor", new String[] {next});
        assertThat(list(behind, STAFF).answer().get("entries").size()).isEqualTo(5);
        assertThatThrownBy(() -> list(behind, Visitor.PUBLIC))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fault()).isEqualTo(Fault.INVALID_CURSOR));
    }

    private Sent dossier(Visitor visitor) {
        Sent sent = Sent.get(Map.of());
        communities.dossier("community:us-ca-irvine", sent.request(), sent.response(), visitor);
        return sent;
    }

    private Sent list(Map<String, String[]> parameters, Visitor visitor) {
        Sent sent = Sent.get(parameters);
        entries.list(sent.request(), sent.response(), visitor);
        return sent;
    }
}
