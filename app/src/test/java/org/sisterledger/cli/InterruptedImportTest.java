package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Imports in processes of their own that are stopped, killed or run out of disk. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and file-size limits are those of a POSIX shell")
class InterruptedImportTest {
    private static final int ROWS = 40_000;

    @TempDir
    Path scratch;

    private Path table;
    private Path data;

    @BeforeEach
    void writeALongTable() throws IOException {
        StringBuilder rows = new StringBuilder("id,name,region,source\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("community:place-")
                    .append(i)
                    .append(",Place ")
                    .append(i)
                    .append(",Region,document:gazetteer\n");
        }
        table = Files.createDirectories(scratch.resolve("tables"));
        Files.writeString(table.resolve("communities.csv"), rows);
        Files.writeString(table.resolve("documents.csv"), "id,url\ndocument:gazetteer,https://example.org/gazetteer\n");
        data = scratch.resolve("data");
    }

    @Test
    void killedImportLeavesAnIntactRecordAndCanBeRunAgain() throws Exception {
        Process process = start("");
        awaitFirstBatch();
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(137);
        Cli cli = new Cli(data);
        assertThat(cli.run("verify").out()).contains("intact").doesNotContain("NOT INTACT");
        assertCompletes(cli);
    }

    @Test
    void stoppedImportSaysWhatItHasDone() throws Exception {
        Process process = start("");
        awaitFirstBatch();
        boolean interruptible = !ignoresInterrupts();
        new ProcessBuilder("kill", interruptible ? "-INT" : "-TERM", Long.toString(process.pid()))
                .start()
                .waitFor();
        String said = errorsOf(process);
        assertThat(process.waitFor()).as(said).isEqualTo(interruptible ? 130 : 143);
        assertThat(said).contains("Stopped.", "are in the record for good", "Run the same command again");
        assertCompletes(new Cli(data));
    }

    @Test
    void fullDiskIsToldAndNothingIsHalfWritten() throws Exception {
        // A limit on the size of files, in blocks of 512 bytes, stands for a full disk.
        Process process = start("ulimit -f 40000; ");
        String said = errorsOf(process);
        assertThat(process.waitFor()).as(said).isEqualTo(3);
        assertThat(said).contains("record.sqlite").doesNotContain("\tat ").containsPattern("full|failed");
        Cli cli = new Cli(data);
        assertThat(cli.run("verify").code()).isZero();
        assertCompletes(cli);
    }

    // A build that a shell runs in the background hands down that interrupts are ignored, and Java keeps to it: the
    // other
    // signal that asks a process to end stands in then.
    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring("SigIgn:".length()).strip(), 16))
                .anyMatch(ignored -> (ignored & 0b10) != 0);
    }

    private void assertCompletes(Cli cli) {
        Cli.Result again = cli.run("import", table.toString(), "--author", "Ada");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("@" + (2 * ROWS + 2));
        assertThat(cli.run("verify").code()).isZero();
    }

    @Test
    void killedImportOfARegisterIsGoneOnWithAndNothingIsDoubled() throws Exception {
        String[] register = {"--mapping", "wikidata-2016", writeARegister().toString()};
        Process process = start("", register);
        // What stands in the file itself, and no longer in its log alone, was committed.
        await(data.resolve("record.sqlite"), 1_000_000);
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(137);
        Cli cli = new Cli(data);
        Cli.Result again = cli.run("import", register[0], register[1], register[2], "--author", "Ada");
        String counted = "10,000 statements, 10,000 pairs, 10,000 one-sided, 10,001 places.";
        assertThat(again.out()).contains(counted);
        long before = Long.parseLong(again.out()
                .replaceAll("(?s).*; ([0-9,]+) stood already.*", "$1")
                .replace(",", ""));
        assertThat(before).as("facts that the killed import left").isPositive();
        assertThat(cli.run("import", register[0], register[1], register[2], "--author", "Ada")
                        .out())
                .contains(counted, "Loaded 0 facts;");
        assertThat(cli.run("verify").code()).isZero();
    }

    // A chain: each place states a tie with the next.
    private Path writeARegister() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < ROWS / 4; i++) {
            rows.append('Q').append(i).append("\tQ").append(i + 1).append('\n');
        }
        return Files.writeString(scratch.resolve("relations.tsv"), rows);
    }

    private Process start(String before) throws IOException {
        return start(before, table.toString());
    }

    private Process start(String before, String... what) throws IOException {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.sisterledger.cli.Sisterledger",
                "import"));
        java.addAll(List.of(what));
        java.addAll(List.of("--author", "Ada", "--data", data.toString()));
        List<String> command = new ArrayList<>(List.of("sh", "-c", before + "exec \"$@\"", "sh"));
        command.addAll(java);
        return new ProcessBuilder(command)
                .redirectOutput(scratch.resolve("out").toFile())
                .start();
    }

    // The record's file or its log has grown past the tables themselves.
    private void awaitFirstBatch() throws Exception {
        await(data.resolve("record.sqlite-wal"), 3_000_000);
    }

    private static void await(Path log, long bytes) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end && (!Files.exists(log) || Files.size(log) < bytes)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static String errorsOf(Process process) throws IOException {
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            StringBuilder all = new StringBuilder();
            errors.lines().forEach(line -> all.append(line).append('\n'));
            return all.toString();
        }
    }
}
