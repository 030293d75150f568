package org.sisterledger.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.claim.Claim;
import org.sisterledger.reading.meaning.ClaimReader;
import org.sisterledger.reading.speech.Speech;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Form;
import org.sisterledger.statement.Modality;
import org.sisterledger.statement.Speaker;
import org.sisterledger.statement.Statement;

/**
 * Makes statements of the totals that an article states in its own voice: "The two countries have 157 sister-city pairs." The
 * publisher speaks; no words name the speaker or report the speech, so that source and cue are empty.
 */
final class OwnTotals {
    private OwnTotals() {}

    static List<Statement> of(Layout layout, List<Speech> speeches, ClaimReader reader, Article article) {
        Speaker publisher = reader.publisher(article.publisher().or(article::agency));
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : layout.sentences()) {
            if (!sentence.headline() && speeches.stream().noneMatch(speech -> touches(speech, sentence))) {
                byClause(reader.readTotals(sentence.first(), sentence.last()))
                        .forEach((span, totals) -> statements.add(statement(publisher, span, totals)));
            }
        }
        return statements;
    }

    // A sentence that reports speech has its figures from the one who speaks.
    private static boolean touches(Speech speech, Sentence sentence) {
        return speech.tokens().stream()
                        .anyMatch(range -> range.first() < sentence.last() && sentence.first() < range.last())
                || speech.cue().stream().anyMatch(cue -> cue.start() < sentence.end() && sentence.start() < cue.end());
    }

    private static Map<Span, List<Claim>> byClause(List<Claim> totals) {
        Map<Span, List<Claim>> clauses = new LinkedHashMap<>();
        totals.forEach(total ->
                clauses.computeIfAbsent(total.span(), span -> new ArrayList<>()).add(total));
        return clauses;
    }

    private static Statement statement(Speaker publisher, Span span, List<Claim> totals) {
        return new Statement(
                "s0",
                publisher,
                Optional.empty(),
                Form.INDIRECT,
                Modality.ASSERTS,
                List.of(),
                List.of(),
                List.of(span),
                Optional.empty(),
                totals);
    }
}
