package org.sisterledger.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where a command reads and writes: data goes to {@code out}, talk to {@code err}.
 *
 * @param in the standard input
 * @param out the standard output, for data
 * @param err the standard error, for talk
 * @param environment the variables
 * @param isTerminal whether {@code out} is shown to a person
 * @param failure why {@code out} could not be written; empty as long as it could
 */
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        boolean isTerminal,
        AtomicReference<Optional<IOException>> failure) {
    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 240;

    /** That of this process. The launcher says whether the output is a terminal. */
    static Terminal ofProcess() {
        return of(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                Boolean.getBoolean("sisterledger.terminal"));
    }

    /** One over these streams. */
    static Terminal of(
            InputStream in, OutputStream out, OutputStream err, Map<String, String> environment, boolean isTerminal) {
        AtomicReference<Optional<IOException>> failure = new AtomicReference<>(Optional.empty());
        return new Terminal(
                in,
                new PrintStream(
                        new Noting(new BufferedOutputStream(out, 1 << 16), failure), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                isTerminal,
                failure);
    }

    /** Whether to write in colours: only for a person, and never with {@code NO_COLOR} (https://no-color.org). */
    boolean hasColors() {
        return isTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** Columns to fill: {@code COLUMNS}, or {@value #USUAL_WIDTH}. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.isEmpty() || columns.length() > 6 || !columns.chars().allMatch(Character::isDigit)) {
            return USUAL_WIDTH;
        }
        return Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST);
    }

    /** Whether stack traces are asked for. */
    boolean isDebugging() {
        return !environment.getOrDefault("SISTERLEDGER_DEBUG", "").isEmpty();
    }

    /** A line of talk. */
    void say(String line) {
        err.print(line + "\n");
    }

    /** A printer of text for people. */
    Page page() {
        return new Page(out, width(), hasColors());
    }

    /** Writes everything out; answers why that failed, if it did. */
    Optional<IOException> finish() {
        out.flush();
        return failure.get();
    }

    // A PrintStream swallows what goes wrong; this keeps the first.
    private static final class Noting extends FilterOutputStream {
        private final AtomicReference<Optional<IOException>> failure;

        Noting(OutputStream out, AtomicReference<Optional<IOException>> failure) {
            super(out);
            this.failure = failure;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw note(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw note(e);
            }
        }

        private IOException note(IOException e) {
            failure.compareAndSet(Optional.empty(), Optional.of(e));
            return e;
        }
    }
}
