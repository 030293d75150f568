package org.sisterledger.identity;

import java.util.List;
import org.sisterledger.fact.EntityId;

/**
 * Two communities on record that are, or may be, one.
 *
 * @param from the one of which less is on record
 * @param fromLabel its name with its region
 * @param into the other, whose id would stay
 * @param intoLabel its name with its region
 * @param score from 0 to 100
 * @param features the reasons
 * @param doubt what keeps them from being sure
 * @param why the same in words; empty if they are sure
 */
public record Match(
        EntityId from,
        String fromLabel,
        EntityId into,
        String intoLabel,
        int score,
        List<Feature> features,
        Doubt doubt,
        String why) {
    /** What keeps a match from being sure. */
    public enum Doubt {
        /** Nothing. */
        NONE,
        /** The score is below the threshold. */
        SCORE,
        /** Another place would do nearly as well. */
        RIVAL,
        /** Something on record tells the two apart. */
        APART
    }

    /** Whether they may be merged without asking a person. */
    public boolean sure() {
        return doubt == Doubt.NONE;
    }

    /** Copies the list. */
    public Match {
        features = List.copyOf(features);
    }

    /** The reasons in one line, such as {@code 97: both are called Irvine (+55); both are in US (+15)}. */
    public String words() {
        StringBuilder words = new StringBuilder().append(score).append(':');
        String separator = " ";
        for (Feature feature : features) {
            words.append(separator)
                    .append(feature.words())
                    .append(feature.points() < 0 ? " (" : " (+")
                    .append(feature.points())
                    .append(')');
            separator = "; ";
        }
        return words.toString();
    }
}
