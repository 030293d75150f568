package org.sisterledger.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sisterledger.answer.DemoArticle;
import org.sisterledger.answer.JudgedArticle;
import org.sisterledger.check.CheckReport;
import org.sisterledger.connect.table.ImportRule;
import org.sisterledger.connect.table.TableFile;
import org.sisterledger.connect.table.TableImport;
import picocli.CommandLine.Command;

/** Shows what the tool does, on a record and an article of its own. */
@Command(
        name = "demo",
        description =
                "Loads the starter record if there is none yet, checks an article that comes with the program, and says"
                        + " what to try next.")
final class DemoCommand extends Verb {
    private static final String AUTHOR = "sisterledger demo";

    @Override
    public Integer call() throws IOException {
        if (!folder().hasRecord() || folder().look(null, (ledger, view, head) -> head.position() == 0)) {
            terminal().say("Loading the starter record into " + folder().place() + " ...");
            TableImport starter = new TableImport(TableFile.listStarter(), false);
            TableImport.Survey survey =
                    starter.survey(folder()::among, fault -> terminal().say(fault.toString()));
            if (!new Loading(terminal(), folder()).load(starter, survey, ImportRule.STARTER, AUTHOR)) {
                return CLEAN;
            }
        }
        CheckReport report = new Checking(folder(), null, ties -> {})
                .check(DemoArticle.read(), Optional.empty(), "the article of the demo")
                .report();
        Page page = terminal().page();
        page.gap();
        page.text(0, "", "An article of our own, over facts that its sources report:", Page.Style.DIM);
        page.gap();
        report.document().text().lines().forEach(line -> page.text(2, line));
        page.gap();
        page.text(0, "", "What the record says of it:", Page.Style.DIM);
        page.gap();
        new ArticlePage(page, JudgedArticle.of(report)).print();
        sayWhatNext(page);
        return CLEAN;
    }

    private void sayWhatNext(Page page) {
        String command = terminal().environment().getOrDefault("SISTERLEDGER_COMMAND", "sisterledger");
        page.gap();
        page.heading("Try next");
        page.table(
                2,
                List.of(
                        List.of(command + " check ARTICLE.txt", "an article of yours, or - for the standard input"),
                        List.of(command + " show Irvine", "what is on record of a place"),
                        List.of(
                                command + " count --countries US,CN --explain 157",
                                "where a published figure may come from"),
                        List.of(command + " log", "who entered what"),
                        List.of(command + " verify", "that nothing was changed behind your back")));
    }
}
