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
 * @param sure whether they may be merged without asking a person
 * @param why what keeps them from being sure, in words; empty if they are
 */
public record Match(
        EntityId from,
        String fromLabel,
        EntityId into,
        String intoLabel,
        int score,
        List<Feature> features,
        boolean sure,
        String why) {
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
