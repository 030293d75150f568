package org.sisterledger.reading.meaning;

import java.util.List;
import java.util.Optional;
import org.sisterledger.statement.Modality;

/**
 * Tells where what was said only denies or doubts what stands behind it: "it is not true that ...", "I doubt that ...".
 */
public final class Complements {
    private static final List<String> DENIALS = List.of(
            "it is not true that",
            "it is untrue that",
            "it is false that",
            "it was not true that",
            "it is wrong that",
            "it is wrong to say that",
            "it would be wrong to say that",
            "it is not the case that",
            "it is a lie that",
            "it is simply not true that",
            "it is incorrect that",
            "have never said that",
            "has never said that",
            "never said that",
            "did not say that",
            "it was false that",
            "not true that");
    private static final List<String> DOUBTS = List.of(
            "i doubt that", "we doubt that", "it is doubtful that", "it is doubtful whether", "it is unclear whether");

    private Complements() {}

    /**
     * What the leading words do with the rest.
     *
     * @param modality denies or doubts
     * @param first index of the first token behind them
     */
    public record Lead(Modality modality, int first) {}

    static Optional<Lead> find(Clause clause) {
        for (String phrase : DENIALS) {
            int at = clause.findPhrase(phrase);
            if (at >= 0 && at <= clause.first() + 3) {
                return Optional.of(new Lead(Modality.DENIES, at + words(phrase)));
            }
        }
        for (String phrase : DOUBTS) {
            int at = clause.findPhrase(phrase);
            if (at >= 0 && at <= clause.first() + 3) {
                return Optional.of(new Lead(Modality.DOUBTS, at + words(phrase)));
            }
        }
        return Optional.empty();
    }

    private static int words(String phrase) {
        return phrase.split(" ", -1).length;
    }
}
