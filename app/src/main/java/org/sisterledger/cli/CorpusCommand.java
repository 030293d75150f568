package org.sisterledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sisterledger.answer.ProgramVersion;
import org.sisterledger.answer.Snapshot;
import org.sisterledger.check.Gazetteers;
import org.sisterledger.connect.corpus.Corpus;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.proof.Digest;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.review.ProposalMaker;
import org.sisterledger.review.Proposer;
import org.sisterledger.run.RunFile;
import org.sisterledger.run.RunHeader;
import org.sisterledger.run.RunOutput;

/** {@code read} of many inputs: prepares the run or takes up one that was stopped, and reports at its end. */
final class CorpusCommand {
    private final Terminal terminal;
    private final DataFolder folder;
    private final RunOptions options;
    private final ProposeOptions propose;
    private final boolean json;

    CorpusCommand(Terminal terminal, DataFolder folder, RunOptions options, ProposeOptions propose, boolean json) {
        this.terminal = terminal;
        this.folder = folder;
        this.options = options;
        this.propose = propose;
        this.json = json;
    }

    /** Reads what a path holds; answers the exit code. */
    int read(Path path) throws IOException {
        options.check();
        Corpus corpus = Corpus.of(path);
        Optional<Path> kept = runPath(corpus, path);
        Path runPath = kept.isPresent() ? kept.get() : Files.createTempFile("sisterledger", ".run");
        try {
            Optional<RunHeader> remembered =
                    kept.isPresent() && !options.restart() ? RunFile.findHeader(runPath) : Optional.empty();
            RunHeader header = remembered.isPresent() ? remembered.get() : header(corpus);
            if (remembered.isPresent()) {
                requireSame(remembered.get(), corpus, runPath);
            }
            try (RunFile file = remembered.isPresent() ? RunFile.resume(runPath) : RunFile.begin(runPath, header)) {
                if (remembered.isPresent()) {
                    terminal.say(String.format(
                            "Resumed at %,d of %,d inputs.", file.progress().inputs(), header.total()));
                }
                return read(path, corpus, header, file);
            }
        } finally {
            if (kept.isEmpty()) {
                Files.deleteIfExists(runPath);
            }
        }
    }

    private RunHeader header(Corpus corpus) throws IOException {
        return new RunHeader(corpus.fingerprint(), settings(), corpus.count(), position());
    }

    // Names that are accepted while a run stands still do not change how the rest of it is read.
    private Optional<Long> position() {
        if (!folder.hasRecord()) {
            if (!propose.isWanted()) {
                terminal.say("There is no record in " + folder.place()
                        + ", so no names of places and people are known. 'sisterledger import starter --author NAME'"
                        + " makes one.");
            }
            return Optional.empty();
        }
        try (Ledger ledger = folder.openForReading()) {
            return Optional.of(ledger.head(folder.view(null)).position());
        }
    }

    private String settings() throws IOException {
        return "sisterledger " + ProgramVersion.text() + ", format " + (json ? "json" : "text") + ", clearance "
                + folder.clearance()
                + folder.findGazetteer().map(digest -> ", gazetteer " + digest).orElse("")
                + (propose.isWanted() ? ", proposing to " + propose.who() : "");
    }

    private void requireSame(RunHeader old, Corpus corpus, Path runPath) throws IOException {
        if (!old.settings().equals(settings())) {
            throw new UsageException(runPath + ": expected the settings of the run that was begun, '" + old.settings()
                    + "', got '" + settings() + "'. Give the same ones, or begin again with --restart.");
        }
        if (!old.files().equals(corpus.fingerprint())) {
            throw new UsageException(
                    runPath + ": expected the files as they were when the run began, and their names, sizes"
                            + " or times have changed since. Begin again with --restart.");
        }
    }

    // Without results in a file and without proposals there is nothing to go on with.
    private Optional<Path> runPath(Corpus corpus, Path path) throws IOException {
        if (options.output().isPresent()) {
            Path output = options.output().get();
            return Optional.of(output.resolveSibling(output.getFileName() + ".run"));
        }
        if (!propose.isWanted()) {
            return Optional.empty();
        }
        Digest which = Digest.ofBytes((path.toAbsolutePath().normalize() + "\n" + settings() + "\n" + corpus.size())
                .getBytes(StandardCharsets.UTF_8));
        return Optional.of(folder.path().resolve("runs").resolve(which.abbreviated(16) + ".run"));
    }

    private int read(Path path, Corpus corpus, RunHeader header, RunFile file) throws IOException {
        if (file.progress().ended()) {
            terminal.say("This run is done; --restart begins again.");
            return report(header, file, propose.isWanted() ? Optional.of(head()) : Optional.empty());
        }
        if (!propose.isWanted()) {
            return read(corpus, header, file, Optional.empty(), Optional.empty());
        }
        Rehearsal rehearsal = Rehearsal.of(options.saltSeed(), terminal.environment());
        options.saltSeed()
                .ifPresent(
                        seed -> terminal.say("--salt-seed: salts and times of this run are made up, for a rehearsal."));
        try (Ledger ledger = folder.openExistingForWriting(rehearsal.clock(), rehearsal.salts())) {
            Proposer proposer = propose.proposer(ledger, folder, path.toString());
            return read(corpus, header, file, Optional.of(proposer), Optional.of(ledger));
        }
    }

    private int read(
            Corpus corpus, RunHeader header, RunFile file, Optional<Proposer> proposer, Optional<Ledger> ledger)
            throws IOException {
        Optional<Snapshot> snapshot = header.position().map(folder::read);
        Gazetteer names = snapshot.map(found -> Gazetteers.of(found.record())).orElse(Gazetteer.EMPTY);
        Optional<ProposalMaker> maker =
                proposer.isPresent() ? snapshot.map(found -> ProposalMaker.of(found.record())) : Optional.empty();
        InputReading reading = new InputReading(Reader.of(names).with(folder.findPlaces()), maker, json);
        Optional<RunOutput> output = openOutput(file);
        try {
            CorpusRun run =
                    new CorpusRun(terminal, file, output, proposer, new ProposedPublishers(ledger, folder.view(null)));
            boolean ended = Interruption.guard(
                    () -> run.read(corpus, reading, options.threads(), header.total()),
                    () -> sayGoodbye(run.reached().inputs(), header.total()));
            if (!ended) {
                return Verb.CLEAN;
            }
            Optional<Head> head = ledger.map(open -> open.head(folder.view(null)));
            RunReport report = reportOf(header, file);
            run.end(json ? RunEnding.line(report, head) : "");
            return report(header, file, head);
        } finally {
            if (output.isPresent()) {
                output.get().close();
            }
        }
    }

    private Head head() {
        try (Ledger ledger = folder.openForReading()) {
            return ledger.head(folder.view(null));
        }
    }

    private Optional<RunOutput> openOutput(RunFile file) throws IOException {
        return options.output().isPresent()
                ? Optional.of(
                        RunOutput.open(options.output().get(), file.progress().outputBytes()))
                : Optional.empty();
    }

    private void sayGoodbye(long done, long total) {
        terminal.finish();
        terminal.say(String.format(
                "Stopped at %,d of %,d inputs. %s",
                done,
                total,
                options.output().isPresent() || propose.isWanted()
                        ? "Run the same command again for the rest."
                        : "Nothing remembers it: with --output FILE the same command would go on from here."));
    }

    private static RunReport reportOf(RunHeader header, RunFile file) throws IOException {
        RunReport report = new RunReport(header.total(), file.progress());
        file.forEachUnread(report::take);
        return report;
    }

    private int report(RunHeader header, RunFile file, Optional<Head> head) throws IOException {
        RunReport report = reportOf(header, file);
        if (options.report().isPresent()) {
            writeReport(options.report().get(), report, file, head);
        }
        new RunEnding(terminal, options, json).say(report, head);
        if (!report.addsUp()) {
            return Faults.WORLD;
        }
        return file.progress().failed() == 0 ? Verb.CLEAN : Verb.USAGE;
    }

    private void writeReport(Path path, RunReport report, RunFile file, Optional<Head> head) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(path))) {
            if (json) {
                RunEnding.writeAll(report, file, head, out);
            } else {
                report.print(out::println);
                file.forEachUnread(unread -> out.println(RunReport.words(unread)));
            }
            if (out.checkError()) {
                throw new UncheckedIOException(new IOException(path + ": the report could not be written"));
            }
        }
    }
}
