package org.sisterledger.activity;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * Something that partners did or announced.
 *
 * @param id {@code activity:…}
 * @param kind what
 * @param stage how far it got
 * @param mode how
 * @param level who carried it; empty if not known
 * @param on when; empty if not known
 * @param partnerships the ties it belongs to; empty if none is named
 * @param communities communities named
 * @param countries countries it concerns, such as US and CN
 * @param venueCountry where it was held; empty if not known
 * @param venue the place, in words; empty if not known
 * @param topics what it was about
 * @param participants who took part, in words; empty if not known
 * @param funding who paid; empty if not known
 * @param title what the source says of it
 * @param sources documents that say so
 */
public record Activity(
        EntityId id,
        ActivityKind kind,
        Stage stage,
        Mode mode,
        Optional<ActivityLevel> level,
        Optional<Edtf> on,
        List<EntityId> partnerships,
        List<EntityId> communities,
        List<EntityId> countries,
        Optional<EntityId> venueCountry,
        Optional<String> venue,
        List<String> topics,
        Optional<String> participants,
        Optional<String> funding,
        String title,
        List<EntityId> sources) {
    /** Copies the lists. */
    public Activity {
        partnerships = List.copyOf(partnerships);
        communities = List.copyOf(communities);
        countries = List.copyOf(countries);
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
    }

    /** Whether it took place, as far as the source says. */
    public boolean isHeld() {
        return stage == Stage.HELD;
    }
}
