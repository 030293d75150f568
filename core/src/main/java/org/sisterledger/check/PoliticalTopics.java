package org.sisterledger.check;

import java.util.List;
import java.util.Locale;

/** Which topics of a meeting are politics, in one place. */
final class PoliticalTopics {
    private static final List<String> WORDS = List.of(
            "politic",
            "foreign policy",
            "diploma",
            "security",
            "sovereignty",
            "human rights",
            "one china",
            "taiwan",
            "sanction",
            "territor");

    private PoliticalTopics() {}

    /** Whether a topic, in the record's words, is one of politics. */
    static boolean names(String topic) {
        String lower = topic.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }
}
