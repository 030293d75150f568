package org.sisterledger.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/**
 * Measures how fast a dump of items streams: our import in a dry run, and Wikidata-Toolkit beside it, each in a process of its own
 * with one thread for the work and 512 MB of heap; then a smaller dump packed with gzip and bzip2. Arguments: megabytes, seed, and a
 * folder to keep the dump in.
 */
final class DumpRun {
    private static final long MEGA = 1_000_000;
    private static final int PACKED_SHARE = 10;
    private static final List<String> AS_LAUNCHED = List.of("-XX:TieredStopAtLevel=1");

    private final List<String> faults = new ArrayList<>();

    private DumpRun() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments arguments = Arguments.orExit(args, 2, 3, "bench/dump [MEGABYTES [SEED [FOLDER]]]");
        boolean keep = args.length > 2;
        Path folder = keep ? Files.createDirectories(Path.of(args[2])) : Files.createTempDirectory("dump");
        try {
            DumpRun run = new DumpRun();
            run.measure(folder, arguments.number(0, 1000) * MEGA, arguments.number(1, 1));
            run.faults.forEach(System.out::println);
            System.out.println("faults " + run.faults.size());
            System.exit(run.faults.isEmpty() ? 0 : 1);
        } finally {
            if (!keep) {
                Folders.delete(folder);
            }
        }
    }

    private void measure(Path folder, long size, long seed) throws IOException, InterruptedException {
        Path dump = folder.resolve("dump.json");
        SeededDump.Written written = SeededDump.write(dump, size, seed);
        System.out.printf(
                "%,d bytes, %,d items, %,d ties, seed %d%n", written.bytes(), written.items(), written.ties(), seed);
        read("sisterledger", "as the launcher starts it", AS_LAUNCHED, dump, written);
        read("sisterledger", "with the second compiler", List.of(), dump, written);
        read("toolkit", "with the second compiler", List.of(), dump, written);
        Path smaller = folder.resolve("smaller.json");
        SeededDump.Written small = SeededDump.write(smaller, size / PACKED_SHARE, seed);
        for (String ending : List.of(".gz", ".bz2")) {
            Path packed = pack(smaller, ending);
            System.out.printf("packed: %s, %,d bytes%n", ending, Files.size(packed));
            read("sisterledger", "as the launcher starts it", AS_LAUNCHED, packed, small);
            read("toolkit", "with the second compiler", List.of(), packed, small);
        }
    }

    private void read(String reader, String how, List<String> options, Path dump, SeededDump.Written written)
            throws IOException, InterruptedException {
        String[] told = start(reader, options, dump);
        if (told.length != 4) {
            faults.add(reader + ": expected items, ties, seconds and heap, found '" + String.join(" ", told) + "'");
            return;
        }
        double seconds = Double.parseDouble(told[2]);
        System.out.printf(
                "%s, %s: %.1f s, %.0f MB/s of items, peak heap %d MB%n",
                reader, how, seconds, written.bytes() / (double) MEGA / seconds, Long.parseLong(told[3]) / MEGA);
        if (Long.parseLong(told[0]) != written.items() || Long.parseLong(told[1]) != written.ties()) {
            faults.add(reader + ": expected " + written.items() + " items and " + written.ties() + " ties, found "
                    + told[0] + " and " + told[1]);
        }
    }

    private static String[] start(String reader, List<String> options, Path dump)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-Xmx512m"));
        words.addAll(options);
        words.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path", ""),
                DumpReading.class.getName(),
                reader,
                dump.toString()));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (InputStream in = process.getInputStream()) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        }
        process.waitFor();
        return last.split("\t", -1);
    }

    private static Path pack(Path file, String ending) throws IOException {
        Path packed = file.resolveSibling(file.getFileName() + ending);
        try (OutputStream out = Files.newOutputStream(packed);
                OutputStream packing =
                        ending.equals(".gz") ? new GZIPOutputStream(out) : new BZip2CompressorOutputStream(out)) {
            Files.copy(file, packing);
        }
        return packed;
    }
}
