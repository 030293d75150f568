package org.sisterledger.server.pages;

import java.util.Optional;
import org.sisterledger.answer.QuestionException;

/**
 * That a page cannot be shown.
 *
 * @param wanted the subject that the record does not have; empty if the question was not understood
 * @param words why the question was not understood, in English; empty text if the subject is missing
 */
public record MissingPage(Optional<String> wanted, String words) {
    private static final int LONGEST = 200;

    static MissingPage subject(String id) {
        return new MissingPage(Optional.of(id.length() <= LONGEST ? id : id.substring(0, LONGEST) + "…"), "");
    }

    static MissingPage question(QuestionException e) {
        return new MissingPage(
                Optional.empty(), e.parameter().map(name -> name + ": ").orElse("") + e.words());
    }
}
