package org.sisterledger.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sisterledger.community.Point;
import org.sisterledger.connect.gazetteer.GazetteerFolder;
import org.sisterledger.connect.gazetteer.GazetteerImport;
import org.sisterledger.connect.gazetteer.UnreadableGazetteerException;
import org.sisterledger.reading.places.PlaceReader;
import org.sisterledger.reading.places.Toponym;

/** Finds the places of a corpus, writes them for the scorer, and measures how fast that is in one thread. */
final class GeoparseRun {
    private static final int SECONDS = 5;
    private static final double BILLION = 1e9;
    private static final String USAGE = "bench/geoparse CORPUS.xml GAZETTEER FOLDER [SECONDS]";

    private GeoparseRun() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.orExit(args, 0, 4, USAGE);
        List<String> words = arguments.from(0);
        if (words.size() < 3) {
            System.err.println("usage: " + USAGE);
            System.exit(2);
        }
        Path folder = Path.of(words.get(2));
        int seconds = arguments.number(3, SECONDS);
        Map<String, String> texts = CorpusTexts.read(Path.of(words.get(0)));
        unpack(texts, Files.createDirectories(folder.resolve("texts")));
        PlaceReader reader = reader(Path.of(words.get(1)), folder.resolve("data"));
        long places = write(texts, reader, folder.resolve("system.jsonl"));
        measure(List.copyOf(texts.values()), reader, seconds, places);
    }

    private static void unpack(Map<String, String> texts, Path into) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(into.resolve(text.getKey() + ".txt"), text.getValue());
        }
    }

    private static PlaceReader reader(Path gazetteer, Path data) throws IOException {
        GazetteerFolder folder = GazetteerFolder.of(data);
        GazetteerImport gazetteers = new GazetteerImport(folder);
        List<Path> files = List.of(gazetteer);
        if (Files.isDirectory(gazetteer)) {
            try (Stream<Path> all = Files.list(gazetteer)) {
                files = all.sorted().toList();
            }
        }
        for (Path file : files) {
            try {
                gazetteers.add(file);
            } catch (UnreadableGazetteerException e) {
                System.err.println(e.getMessage());
            }
        }
        gazetteers.finish(false);
        return PlaceReader.of(folder.findAtlas()
                .orElseThrow(
                        () -> new IOException(gazetteer + ": expected a gazetteer, and found none. Name another.")));
    }

    private static long write(Map<String, String> texts, PlaceReader reader, Path file) throws IOException {
        long places = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                String text = entry.getValue();
                StringBuilder line = new StringBuilder();
                for (Toponym toponym : reader.read(text)) {
                    Point point = reader.atlas().place(toponym.place()).point();
                    line.append(line.isEmpty() ? "" : ",")
                            .append(String.format(
                                    Locale.ROOT,
                                    "{\"start\":%d,\"end\":%d,\"lat\":%.5f,\"lon\":%.5f}",
                                    text.codePointCount(0, toponym.start()),
                                    text.codePointCount(0, toponym.end()),
                                    point.latitude(),
                                    point.longitude()));
                    places++;
                }
                out.write("{\"doc_id\":\"" + entry.getKey() + "\",\"toponyms\":[" + line + "]}\n");
            }
        }
        return places;
    }

    // Once unmeasured for as long as it is measured afterwards, so that the compiler of the platform has done its work.
    private static void measure(List<String> texts, PlaceReader reader, int seconds, long places) {
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        rounds(texts, reader, seconds);
        double perRound = rounds(texts, reader, seconds);
        System.out.println("articles      MB  places  articles/CPU-s  MB/CPU-s");
        System.out.printf(
                Locale.ROOT,
                "%8d  %6.2f  %6d  %14.0f  %8.1f%n",
                texts.size(),
                bytes / 1e6,
                places,
                texts.size() / perRound,
                bytes / 1e6 / perRound);
    }

    // Processor seconds of this thread for one round over the texts.
    private static double rounds(List<String> texts, PlaceReader reader, int seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long start = threads.getCurrentThreadCpuTime();
        int rounds = 0;
        long found = 0;
        do {
            for (String text : texts) {
                found += reader.read(text).size();
            }
            rounds++;
        } while (System.nanoTime() < end);
        double used = (threads.getCurrentThreadCpuTime() - start) / BILLION;
        if (found < 0) {
            throw new IllegalStateException("fewer than no places");
        }
        return used / rounds;
    }
}
