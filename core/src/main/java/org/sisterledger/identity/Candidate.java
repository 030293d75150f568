package org.sisterledger.identity;

import java.util.List;
import org.sisterledger.fact.EntityId;

/**
 * A community that may be the one meant.
 *
 * @param id which
 * @param label its name with its region
 * @param score from 0 to 100
 * @param features the reasons, which add up to the score unless that would be below 0 or above 100
 * @param match whether it may be taken without asking a person: it reaches the threshold and no other comes near
 */
public record Candidate(EntityId id, String label, int score, List<Feature> features, boolean match) {
    /** Copies the list. */
    public Candidate {
        features = List.copyOf(features);
    }

    Candidate withMatch(boolean other) {
        return new Candidate(id, label, score, features, other);
    }
}
