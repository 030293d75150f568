package org.sisterledger.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.sisterledger.reading.Metadata;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.names.Gazetteer;

/**
 * Measures the whole reader, attributions to events, on the plain text files of a folder: time to the first reading, articles
 * per second of processor time in one thread, the gain of more threads, the heap, and whether every number of threads gives the
 * same bytes. Ends with 1 if they differ.
 */
final class ReadRun {
    private static final int WARM_UPS = 3;

    private final List<String> texts;
    private final Reader reader = Reader.of(Gazetteer.EMPTY);

    private ReadRun(List<String> texts) {
        this.texts = texts;
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (args.length == 0) {
            System.err.println("expected a folder of plain text files. usage: bench/read FOLDER [ROUNDS [THREADS]]");
            System.exit(2);
        }
        List<String> numbers = List.of(args).subList(1, args.length);
        Arguments words =
                Arguments.orExit(numbers.toArray(String[]::new), 2, 2, "bench/read FOLDER [ROUNDS [THREADS]]");
        int rounds = Math.max(1, words.number(0, 5));
        int threads = Math.max(2, words.number(1, 2));
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        System.exit(new ReadRun(texts).measure(rounds, threads) ? 0 : 1);
    }

    private boolean measure(int rounds, int threads) throws InterruptedException, ExecutionException {
        reader.read(texts.get(0), Metadata.NONE);
        long first = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        for (int i = 0; i < WARM_UPS; i++) {
            texts.forEach(text -> reader.read(text, Metadata.NONE));
        }
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        double best = 0;
        double total = 0;
        for (int round = 0; round < rounds; round++) {
            long start = cpu.getCurrentThreadCpuTime();
            texts.forEach(text -> reader.read(text, Metadata.NONE));
            double rate = texts.size() * 1e9 / (cpu.getCurrentThreadCpuTime() - start);
            best = Math.max(best, rate);
            total += rate;
        }
        long characters = texts.stream().mapToLong(String::length).sum();
        System.out.printf("%-46s %,9d%n", "articles", texts.size());
        System.out.printf("%-46s %,9d%n", "characters", characters);
        System.out.printf("%-46s %,9d ms%n", "start of the program to first reading", first);
        System.out.printf("%-46s %,9.0f%n", "articles per CPU second, one thread, mean", total / rounds);
        System.out.printf("%-46s %,9.0f%n", "articles per CPU second, one thread, best", best);
        double one = wall(1, rounds);
        double many = wall(threads, rounds);
        System.out.printf("%-46s %,9.0f%n", "articles per second, one thread", one);
        System.out.printf("%-46s %,9.0f%n", "articles per second, " + threads + " threads", many);
        System.out.printf("%-46s %9.2f%n", "gain of " + threads + " threads", many / one);
        System.out.printf("%-46s %,9d MB%n", "peak heap", peakHeap() >> 20);
        String digest = digest(1);
        boolean equal = digest.equals(digest(threads)) && digest.equals(digest(threads + 3));
        System.out.printf("%-46s %9s%n", "same bytes with 1, " + threads + " and " + (threads + 3) + " threads", equal);
        System.out.printf("%-46s %s%n", "SHA-256 of all readings", digest);
        return equal;
    }

    /** Articles per second of wall time. */
    private double wall(int threads, int rounds) throws InterruptedException, ExecutionException {
        double best = 0;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            readAll(threads);
            best = Math.max(best, texts.size() * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }

    private List<String> readAll(int threads) throws InterruptedException, ExecutionException {
        List<String> readings = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<String>> futures = new ArrayList<>();
            for (String text : texts) {
                futures.add(pool.submit(() -> reader.read(text, Metadata.NONE).toString()));
            }
            for (Future<String> future : futures) {
                readings.add(future.get());
            }
        }
        return readings;
    }

    private String digest(int threads) throws InterruptedException, ExecutionException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String reading : readAll(threads)) {
                sha.update(reading.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(ReadRun::peak)
                .sum();
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }
}
