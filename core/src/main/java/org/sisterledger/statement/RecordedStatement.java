package org.sisterledger.statement;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A statement that the record holds.
 *
 * @param id {@code statement:…}
 * @param speaker as the source names them
 * @param speakerId the record's person or organization; empty if none
 * @param role as the source gives it; empty if not known
 * @param said when; empty if not known
 * @param claimType {@code count}, {@code absence}, {@code activity-level}, {@code existence}, {@code cause}, {@code opinion}; empty if not typed
 * @param summary what was said, in the record's words
 * @param countries countries concerned
 * @param sources documents that say so
 */
public record RecordedStatement(
        EntityId id,
        String speaker,
        Optional<EntityId> speakerId,
        Optional<String> role,
        Optional<Edtf> said,
        Optional<String> claimType,
        String summary,
        List<EntityId> countries,
        List<EntityId> sources) {
    /** Copies the lists. */
    public RecordedStatement {
        countries = List.copyOf(countries);
        sources = List.copyOf(sources);
    }
}
