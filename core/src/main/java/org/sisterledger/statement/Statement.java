package org.sisterledger.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.claim.Claim;
import org.sisterledger.source.Span;

/**
 * Attributed speech in an article.
 *
 * @param id {@code s1} and so on, in the order of the content
 * @param speaker who
 * @param addressee to whom; empty if the text does not say
 * @param form how the words are given
 * @param modality what the speaker does with the content
 * @param source spans that name the speaker; empty if none does
 * @param cue spans of the reporting words; empty if none
 * @param content spans of what was said, without quotation marks; at least one
 * @param saidOn the day, only where the text gives one
 * @param claims what it claims, by start
 */
public record Statement(
        String id,
        Speaker speaker,
        Optional<String> addressee,
        Form form,
        Modality modality,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        Optional<LocalDate> saidOn,
        List<Claim> claims) {
    /** Copies the lists. */
    public Statement {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        claims = List.copyOf(claims);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("A statement has content.");
        }
    }
}
