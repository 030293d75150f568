package org.sisterledger.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.ArticleJson;
import org.sisterledger.answer.JudgedArticle;
import org.sisterledger.check.CheckReport;
import org.sisterledger.check.Verdict;
import org.sisterledger.connect.article.ArticleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks every attributed statement of an article against the record. */
@Command(
        name = "check",
        description = {
            "Reads an article and says of every statement in it what the record holds: who said it, the exact words, what kind of"
                    + " claim it is, the verdict, the rows used and how complete the record is.",
            "Appends nothing and keeps nothing. Exit code 1 if a claim is contradicted."
        })
final class CheckCommand extends LookingVerb {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A document: plain text, HTML, PDF, Word (.docx) or mail (.eml); - for the standard input.")
    private String file = "-";

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Judge as of this day. Default: the day on which the article was published.")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() throws IOException {
        ArticleText article = ArticleInput.read(terminal(), file);
        Checking.Checked checked = new Checking(folder(), position(), new TieProgress(terminal()))
                .check(article, Optional.ofNullable(asOf), ArticleInput.nameOf(file));
        CheckReport report = checked.report();
        warn(checked);
        JudgedArticle judged = JudgedArticle.of(report);
        if (isJson()) {
            ArticleJson.write(judged, terminal().out());
        } else {
            new ArticlePage(terminal().page(), judged).print();
        }
        return isContradicted(report) ? FOUND : CLEAN;
    }

    // A view without ties and a day before publication are asked for seldom and misread easily.
    private void warn(Checking.Checked checked) {
        CheckReport report = checked.report();
        if (!checked.hasTies()) {
            terminal()
                    .say("At position " + report.head().position()
                            + " the record holds no tie, so that nothing can be said of any.");
        }
        report.document()
                .publishedOn()
                .filter(day -> report.judgedOn().isBefore(day))
                .ifPresent(day -> terminal()
                        .say("--as-of: the article was published on " + day + ", after the day it is judged by, "
                                + report.judgedOn() + "."));
    }

    private static boolean isContradicted(CheckReport report) {
        boolean said = report.statements().stream()
                .flatMap(statement -> statement.claims().stream())
                .anyMatch(claim -> claim.finding().verdict() == Verdict.CONTRADICTED);
        return said
                || report.events().stream().anyMatch(event -> event.finding().verdict() == Verdict.CONTRADICTED);
    }
}
