package org.sisterledger.reading.speech;

import java.util.List;
import java.util.Optional;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Form;
import org.sisterledger.statement.Modality;
import org.sisterledger.statement.Speaker;

/**
 * A statement as it was found, before its claims are read.
 *
 * @param speaker who
 * @param addressee full name where the article gives one; empty if nobody is named
 * @param form direct, indirect or mixed
 * @param modality what the cue does with the content
 * @param source spans of the source
 * @param cue spans of the cue
 * @param content spans of the content, without quotation marks
 * @param sentence number of the sentence
 * @param tokens the content in token indexes
 */
public record Speech(
        Speaker speaker,
        Optional<String> addressee,
        Form form,
        Modality modality,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        int sentence,
        List<Range> tokens) {
    /** Copies the lists. */
    public Speech {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        tokens = List.copyOf(tokens);
    }

    /**
     * Tokens in a row.
     *
     * @param first index of the first
     * @param last index behind the last
     */
    public record Range(int first, int last) {
        static Range of(Stretch stretch) {
            return new Range(stretch.first(), stretch.last());
        }
    }
}
