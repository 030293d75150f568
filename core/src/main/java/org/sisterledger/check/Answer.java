package org.sisterledger.check;

import java.util.List;
import org.sisterledger.check.Finding.Row;

/** What one tie says to a claim. */
record Answer(Verdict verdict, String words, List<Row> rows) {
    Answer {
        rows = List.copyOf(rows);
    }

    /** The one that says most: an answer that bears the claim out before one that does not. */
    static Answer best(List<Answer> answers) {
        List<Verdict> order = List.of(
                Verdict.SUPPORTED, Verdict.DISPUTED, Verdict.OUT_OF_DATE, Verdict.CONTRADICTED, Verdict.NOT_ON_RECORD);
        for (Verdict verdict : order) {
            for (Answer answer : answers) {
                if (answer.verdict() == verdict) {
                    return answer;
                }
            }
        }
        throw new IllegalArgumentException("expected an answer with one of " + order + ", got " + answers);
    }
}
