package org.sisterledger.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.sisterledger.answer.ArticleJson;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.JudgedArticle;
import org.sisterledger.check.Gazetteers;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.Reading;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.record.RecordView;
import org.sisterledger.review.ProposalMaker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads an article without judging it. */
@Command(
        name = "read",
        description = {
            "Reads an article: who said what, what happened, which ties and places are named. Judges nothing, and keeps"
                    + " nothing unless --propose is given.",
            "Many inputs are read one result a line, and the run ends with a report of every input: read, skipped or failed and"
                    + " why. docs/reading.md lists formats and limits.",
            "With --format attributions or toponyms it reads the plain text files (.txt) of a folder and writes a line of JSON for each, with"
                    + " offsets in code points: what scorers of corpora take."
        })
final class ReadCommand extends Verb {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description =
                    "A document: plain text, HTML, PDF, Word (.docx) or mail (.eml); - for the standard input. Or many: a"
                            + " folder, a WARC, JSON lines. With --format attributions or toponyms, a folder of plain text.")
    private String file = "-";

    @Option(names = "--format", paramLabel = "FORM", description = "text (default), json, attributions or toponyms.")
    private ReadFormat format = ReadFormat.TEXT;

    @Mixin
    private ProposeOptions propose = new ProposeOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() throws IOException {
        propose.check();
        if (propose.isWanted() && format != ReadFormat.TEXT && format != ReadFormat.JSON) {
            throw new UsageException("--propose: expected --format text or json, got '"
                    + format.name().toLowerCase(Locale.ROOT) + "'.");
        }
        return switch (format) {
            case TEXT, JSON -> article();
            case ATTRIBUTIONS -> EvaluationFolder.of(file).write(terminal(), "attributions", new AttributedSpans());
            case TOPONYMS -> EvaluationFolder.of(file).write(terminal(), "toponyms", toponyms());
        };
    }

    private int article() throws IOException {
        Optional<Path> many = ArticleInput.findMany(file);
        if (many.isPresent()) {
            return new CorpusCommand(terminal(), folder(), run, propose, format == ReadFormat.JSON).read(many.get());
        }
        run.refuse(file);
        ArticleText article = ArticleInput.read(terminal(), file);
        if (propose.isWanted()) {
            propose(article);
            return CLEAN;
        }
        JudgedArticle read = JudgedArticle.of(
                Reader.of(names()).with(folder().findPlaces()).read(article.text(), article.metadata()));
        if (format == ReadFormat.JSON) {
            ArticleJson.write(read, terminal().out());
        } else {
            new ArticlePage(terminal().page(), read).print();
        }
        return CLEAN;
    }

    private void propose(ArticleText article) throws IOException {
        try (Ledger ledger = folder().openExistingForWriting()) {
            RecordView record =
                    DataFolder.read(ledger, View.of(folder().clearance())).record();
            Reading reading = Reader.of(Gazetteers.of(record))
                    .with(folder().findPlaces())
                    .read(article.text(), article.metadata());
            new ReadProposals(terminal(), folder(), propose)
                    .propose(
                            ledger,
                            ProposalMaker.of(record),
                            reading,
                            ArticleInput.nameOf(file),
                            format == ReadFormat.JSON);
        }
    }

    // With a gazetteer of the world the record is not asked: what is scored is then the same whatever the record holds.
    private BiConsumer<String, Json> toponyms() throws IOException {
        return folder().findPlaces()
                .<BiConsumer<String, Json>>map(Toponyms::new)
                .orElseGet(() -> {
                    terminal()
                            .say("There is no gazetteer in " + folder().path()
                                    + ", so only places of the record are found."
                                    + " 'sisterledger import --mapping geonames FILE' makes one.");
                    return new KnownToponyms(names());
                });
    }

    private Gazetteer names() {
        if (folder().hasRecord()) {
            return Gazetteers.of(folder().read(null).record());
        }
        terminal()
                .say("There is no record in " + folder().place() + ", so no names of places and people are known."
                        + " 'sisterledger import starter --author NAME' makes one.");
        return Gazetteer.EMPTY;
    }
}
