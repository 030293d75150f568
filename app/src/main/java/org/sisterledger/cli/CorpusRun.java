package org.sisterledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sisterledger.connect.corpus.Corpus;
import org.sisterledger.connect.corpus.Input;
import org.sisterledger.connect.corpus.InputSource;
import org.sisterledger.connect.document.Extraction;
import org.sisterledger.fact.Assertion;
import org.sisterledger.review.Proposer;
import org.sisterledger.run.OrderedWork;
import org.sisterledger.run.Progress;
import org.sisterledger.run.RunFile;
import org.sisterledger.run.RunOutput;
import org.sisterledger.run.Unread;

/**
 * Reads many inputs. What was done is kept batch by batch, in this order: the ledger, the results, the run file. A run that
 * is killed between two of them does the batch again; the ledger leaves out what it has, and the results are cut back.
 */
final class CorpusRun {
    private static final int BATCH = 64;
    private static final int BATCH_CHARS = 4 << 20;
    private static final long MOST_HELD = 64L << 20;

    private final Terminal terminal;
    private final RunFile file;
    private final Optional<RunOutput> output;
    private final Optional<Proposer> proposer;
    private final ProposedPublishers publishers;
    private final List<Unread> unread = new ArrayList<>();
    private final List<Assertion> facts = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();
    private Progress reached;
    private int batch;

    /**
     * A run that goes on behind what its file remembers.
     *
     * @param output where results go; empty for the standard output
     * @param proposer takes what is proposed; empty if nothing is
     * @param publishers those that were proposed before
     */
    CorpusRun(
            Terminal terminal,
            RunFile file,
            Optional<RunOutput> output,
            Optional<Proposer> proposer,
            ProposedPublishers publishers) {
        this.terminal = terminal;
        this.file = file;
        this.output = output;
        this.proposer = proposer;
        this.publishers = publishers;
        this.reached = file.progress();
    }

    /**
     * Reads the inputs behind those that are done.
     *
     * @return whether it came to the end; otherwise it was asked to stop
     */
    boolean read(Corpus corpus, InputReading reading, int threads, long total) {
        try (InputSource source = corpus.open()) {
            for (long i = 0; i < reached.inputs(); i++) {
                source.next();
            }
            RunClock clock = new RunClock(terminal, total, reached.inputs());
            boolean ended = new OrderedWork<>(threads, MOST_HELD, Input::weight, reading)
                    .run(
                            inputs(source),
                            (input, outcome) -> {
                                take(outcome);
                                clock.tell(reached.inputs());
                            },
                            Interruption::isAsked);
            commit(false);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far it came. */
    Progress reached() {
        return reached;
    }

    /** Writes the end of the results and remembers that all is done. */
    void end(String last) {
        lines.append(last);
        commit(true);
    }

    private void take(InputReading.Outcome outcome) {
        long number = reached.inputs() + 1;
        switch (outcome.unread()) {
            case Extraction.Text text -> {
                lines.append(outcome.line());
                facts.addAll(outcome.facts());
                count(1, 0, 0);
            }
            case Extraction.Skipped skipped -> {
                unread.add(new Unread(number, false, outcome.location(), skipped.reason()));
                count(0, 1, 0);
            }
            case Extraction.Failed failed -> {
                unread.add(new Unread(number, true, outcome.location(), failed.reason()));
                count(0, 0, 1);
            }
        }
        batch++;
        if (batch >= BATCH || lines.length() > BATCH_CHARS) {
            commit(false);
        }
    }

    private void count(int read, int skipped, int failed) {
        reached = new Progress(
                reached.read() + read,
                reached.skipped() + skipped,
                reached.failed() + failed,
                reached.outputBytes(),
                reached.offered(),
                false);
    }

    private void commit(boolean ended) {
        try {
            if (proposer.isPresent() && !facts.isEmpty()) {
                proposer.get().propose(publishers.leaveOutKnown(facts));
            }
            long bytes = 0;
            if (output.isPresent()) {
                bytes = output.get().write(lines.toString());
            } else {
                terminal.out().print(lines);
            }
            reached = new Progress(
                    reached.read(),
                    reached.skipped(),
                    reached.failed(),
                    reached.outputBytes() + bytes,
                    reached.offered() + facts.size(),
                    ended);
            file.commit(unread, reached);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        unread.clear();
        facts.clear();
        lines.setLength(0);
        batch = 0;
    }

    private static Iterator<Input> inputs(InputSource source) {
        return new Iterator<>() {
            private Optional<Input> next = Optional.empty();

            @Override
            public boolean hasNext() {
                try {
                    next = next.isPresent() ? next : source.next();
                    return next.isPresent();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Input next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Input input = next.orElseThrow();
                next = Optional.empty();
                return input;
            }
        };
    }
}
