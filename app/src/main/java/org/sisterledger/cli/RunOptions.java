package org.sisterledger.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of a command that reads many inputs. */
final class RunOptions {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Many inputs: how many are read at once. Default: the processors. The answer is the same for any N.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Many inputs: where the results go. The run is remembered in FILE.run, so that the same command goes"
                            + " on where it was stopped.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Many inputs: where the whole report goes, with every input that was skipped or failed and why.")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--restart", description = "Many inputs: begin again, and forget how far the run came.")
    private boolean restart;

    @Option(
            names = "--salt-seed",
            paramLabel = "WORDS",
            description =
                    "With --propose, for rehearsals only: salts follow from WORDS and the instant of every entry is"
                            + " SOURCE_DATE_EPOCH, so that two runs give the same root. Whoever knows WORDS can test guesses at texts"
                            + " that are erased later.")
    private Optional<String> saltSeed = Optional.empty();

    /** Checks the numbers. */
    void check() {
        if (threads < 1 || threads > 1024) {
            throw new UsageException("--threads: expected 1 to 1024, got '" + threads + "'.");
        }
    }

    /** Says what is wrong with an option that only a run over many inputs has. */
    void refuse(String name) {
        if (output.isPresent() || report.isPresent() || restart || saltSeed.isPresent()) {
            throw new UsageException(name
                    + ": --output, --report, --restart and --salt-seed are for many inputs, and this is one document. Name a"
                    + " folder, a WARC or JSON lines, or leave them out.");
        }
    }

    int threads() {
        return threads;
    }

    Optional<Path> output() {
        return output;
    }

    Optional<Path> report() {
        return report;
    }

    boolean restart() {
        return restart;
    }

    Optional<String> saltSeed() {
        return saltSeed;
    }
}
