package org.sisterledger.reading.speech;

import java.util.List;
import org.sisterledger.statement.Modality;

/**
 * Reported speech as it stands in one sentence, in token indexes, before the speaker is known.
 *
 * @param sentence number of the sentence
 * @param source the words that name the speaker; empty if none do
 * @param cue the reporting words; empty if none
 * @param content what was said, in order; at least one stretch
 * @param addressee the words that name the addressee; empty if none do
 * @param modality what the cue does with the content
 * @param inherits whether the speaker is the one of the attribution before, as behind "adding" or in a quotation that goes on
 */
record Attribution(
        int sentence,
        Stretch source,
        Stretch cue,
        List<Stretch> content,
        Stretch addressee,
        Modality modality,
        boolean inherits) {
    Attribution {
        content = List.copyOf(content);
    }

    /**
     * Tokens in a row.
     *
     * @param first index of the first
     * @param last index behind the last; the same as {@code first} if there are none
     */
    record Stretch(int first, int last) {
        static final Stretch NONE = new Stretch(0, 0);

        boolean isEmpty() {
            return first >= last;
        }

        boolean contains(int token) {
            return first <= token && token < last;
        }
    }
}
