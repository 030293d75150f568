package org.sisterledger.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.community.CommunityKind;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.identity.Candidate;
import org.sisterledger.identity.Profile;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.server.TestServer;
import org.sisterledger.store.RecordPlace;

/** A record whose communities are read as they are looked for, beside one that holds them all. */
final class CommunitiesTest {
    @Test
    void aNameOnRecordFindsTheSameWhetherAllAreHeldOrNot() {
        try (Ledger ledger = RecordPlace.of(TestServer.copyOfStarter()).openForReading()) {
            View view =
                    View.at(View.PUBLIC.clearance(), ledger.head(View.PUBLIC).position());
            Communities held = new Communities(ledger, view, Optional.of(Communities.reconciler(ledger, view)));
            Communities sought = new Communities(ledger, view, Optional.empty());
            List<EntityId> ids = ledger.listSubjects(view, EntityKind.COMMUNITY, Optional.empty(), 1000);
            Map<EntityId, Profile> profiles = held.read(ids);
            assertThat(profiles).hasSizeGreaterThan(300);
            for (Profile known : profiles.values()) {
                Profile query = query(known);
                assertThat(sought.candidates(query, 3).stream()
                                .map(Candidate::id)
                                .toList())
                        .as(known.label())
                        .isEqualTo(held.candidates(query, 3).stream()
                                .map(Candidate::id)
                                .toList());
            }
        }
    }

    private static Profile query(Profile known) {
        return new Profile(
                EntityId.of(EntityKind.COMMUNITY, "query"),
                known.names().get(0),
                List.of(known.names().get(0)),
                known.country(),
                known.region(),
                CommunityKind.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Set.of(),
                0);
    }
}
