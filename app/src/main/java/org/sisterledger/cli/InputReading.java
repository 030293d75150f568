package org.sisterledger.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.sisterledger.answer.JudgedArticle;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.corpus.Input;
import org.sisterledger.connect.corpus.Location;
import org.sisterledger.connect.document.DocumentText;
import org.sisterledger.connect.document.Extraction;
import org.sisterledger.connect.document.Limits;
import org.sisterledger.connect.document.TimeLimited;
import org.sisterledger.fact.Assertion;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.Reading;
import org.sisterledger.review.Origin;
import org.sisterledger.review.ProposalMaker;

/**
 * Reads one input after another, from any thread, each within {@link Limits#TIME}. Whatever goes wrong with an input becomes the
 * reason why it was not read; the run goes on.
 */
final class InputReading implements Function<Input, InputReading.Outcome> {
    private final Reader reader;
    private final Optional<ProposalMaker> maker;
    private final boolean json;
    private final ThreadLocal<TimeLimited> limited = ThreadLocal.withInitial(() -> new TimeLimited(Limits.TIME));

    /**
     * A reading of inputs.
     *
     * @param maker turns what was read into proposals; empty if nothing is proposed
     * @param json whether results are lines of JSON
     */
    InputReading(Reader reader, Optional<ProposalMaker> maker, boolean json) {
        this.reader = reader;
        this.maker = maker;
        this.json = json;
    }

    /**
     * What came of an input.
     *
     * @param location where it stands
     * @param line its line of the results; empty if it was not read
     * @param facts what to propose
     * @param unread why it was not read; a {@link Extraction.Text} if it was
     */
    record Outcome(Location location, String line, List<Assertion> facts, Extraction unread) {}

    @Override
    public Outcome apply(Input input) {
        try {
            return limited.get()
                    .call(() -> read(input))
                    .orElseGet(() -> failed(
                            input,
                            "too slow",
                            "expected it to be read in " + Limits.TIME.toSeconds() + " seconds, and it takes longer"));
        } catch (ExecutionException e) {
            return failed(input, Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(input, "stopped", "the run was stopped");
        }
    }

    private static Outcome failed(Input input, Throwable cause) {
        return switch (cause) {
            case StackOverflowError deep ->
                failed(input, "nested too deeply", "it is nested deeper than can be followed");
            case OutOfMemoryError full -> failed(input, "too much memory", "it needs more memory than there is");
            default -> failed(input, "fault of Sisterledger", "please report: " + cause);
        };
    }

    private static Outcome failed(Input input, String kind, String words) {
        return new Outcome(input.location(), "", List.of(), Extraction.failed(kind, words));
    }

    private Outcome read(Input input) {
        Input.Extracted extracted = input.extract();
        if (!(extracted.extraction() instanceof Extraction.Text text)) {
            return new Outcome(extracted.location(), "", List.of(), extracted.extraction());
        }
        ArticleText article = text.document().article();
        Reading reading = reader.read(article.text(), article.metadata());
        List<Assertion> facts = maker.map(made -> made.make(
                                reading,
                                new Origin(
                                        extracted.location().address().or(article.metadata()::address),
                                        Optional.empty()))
                        .assertions())
                .orElse(List.of());
        return new Outcome(
                extracted.location(),
                line(extracted.location(), text.document(), reading),
                facts,
                extracted.extraction());
    }

    private String line(Location location, DocumentText document, Reading reading) {
        JudgedArticle read = JudgedArticle.of(reading);
        return json ? InputLine.json(location, document, read) : InputLine.text(location, read);
    }
}
