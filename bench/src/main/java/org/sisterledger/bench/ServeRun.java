package org.sisterledger.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts the server by its command, as often as is asked, and measures the time to the first answer of {@code /health} and to the start page:
 * in an empty folder, where the starter record is loaded first, over a record, and over a record with the archive of classes. Ends with 1 if
 * one of the limits is missed: 8 seconds, and 6 with the archive. Arguments: how many runs of each kind, and the command.
 */
final class ServeRun {
    private static final double LIMIT = 8;
    private static final double LIMIT_WITH_ARCHIVE = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final String command;

    private ServeRun(Path folder, String command) {
        this.folder = folder;
        this.command = command;
    }

    /** How long one start took and what it cost of the processors, in seconds, and the most memory that it held, in bytes. */
    private record Start(double health, double page, double cpu, long memory) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = Arguments.orExit(args, 1, 2, "bench/serve [RUNS]").number(0, 5);
        Path folder = Files.createTempDirectory("serve");
        boolean met;
        try {
            ServeRun run = new ServeRun(folder, args[1]);
            System.out.println(
                    "seconds from the command to the first answer (health; start page), of the processors, memory");
            met = run.measure("empty folder, no archive", runs, false, true, LIMIT);
            met &= run.measure("record, no archive", runs, false, false, LIMIT);
            met &= run.measure("record, archive", runs, true, false, LIMIT_WITH_ARCHIVE);
        } finally {
            Folders.delete(folder);
        }
        System.exit(met ? 0 : 1);
    }

    private boolean measure(String kind, int runs, boolean archive, boolean empty, double limit)
            throws IOException, InterruptedException {
        Start[] starts = new Start[runs];
        for (int i = 0; i < runs; i++) {
            starts[i] = start(empty ? folder.resolve("empty-" + i) : folder.resolve("record"), archive);
        }
        double[] pages = Arrays.stream(starts).mapToDouble(Start::page).sorted().toArray();
        double[] healths =
                Arrays.stream(starts).mapToDouble(Start::health).sorted().toArray();
        double[] cpus = Arrays.stream(starts).mapToDouble(Start::cpu).sorted().toArray();
        long memory = Arrays.stream(starts).mapToLong(Start::memory).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%-26s median %.2f; %.2f  longest %.2f; %.2f  limit %.0f  cpu %.1f  %d MB%n",
                kind,
                healths[runs / 2],
                pages[runs / 2],
                healths[runs - 1],
                pages[runs - 1],
                limit,
                cpus[runs / 2],
                memory >> 20);
        return pages[runs - 1] <= limit;
    }

    private Start start(Path data, boolean archive) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        command, "serve", "--data", data.toString(), "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SISTERLEDGER_SERVER_"));
        builder.environment().remove("SISTERLEDGER_JAVA_OPTS");
        builder.environment().put("SISTERLEDGER_ARCHIVE", archive ? "yes" : "no");
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(port, "/health")) {
                if (!process.isAlive() || seconds(began) > PATIENCE.toSeconds()) {
                    throw new IOException("the server did not start: " + Files.readString(folder.resolve("log")));
                }
                Thread.sleep(5);
            }
            double health = seconds(began);
            if (!answers(port, "/")) {
                throw new IOException("the start page was not answered with 200");
            }
            double page = seconds(began);
            Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
            return new Start(health, page, cpu.toMillis() / 1e3, memory(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static boolean answers(int port, String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        try {
            boolean well = connection.getResponseCode() == 200;
            connection.disconnect();
            return well;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    // The launcher becomes the server, so that the process that was started is the one that is measured.
    private static long memory(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
