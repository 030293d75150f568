package org.sisterledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command of Sisterledger in a process of its own, with a clock that stands still and the memory that the launcher gives it. */
final class CommandProcess {
    private final Process process;
    private final long start = System.nanoTime();
    private long end = start;
    private long peak;

    private CommandProcess(Process process) {
        this.process = process;
    }

    /** Starts a command; what it says goes to a log. */
    static CommandProcess start(Path data, Path log, List<String> arguments) throws IOException {
        return start(data.toString(), log, arguments);
    }

    /** As {@link #start(Path, Path, List)}, on a folder or the address of a database. */
    static CommandProcess start(String data, Path log, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path", ""),
                "org.sisterledger.cli.Sisterledger"));
        words.addAll(arguments);
        words.addAll(List.of("--data", data));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().put("SOURCE_DATE_EPOCH", "1700000000");
        return new CommandProcess(builder.start());
    }

    /** Waits for the end; answers the exit code. */
    int await() throws IOException, InterruptedException {
        while (!process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, resident());
        }
        end = System.nanoTime();
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it without a chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    double seconds() {
        return (end - start) / 1e9;
    }

    /** The most memory that it had at once; 0 where the system does not tell. */
    long peakBytes() {
        return peak;
    }

    private long resident() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            // It ended between the two looks.
            return 0;
        }
    }
}
