package org.sisterledger.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.sisterledger.network.EdgeList;
import org.sisterledger.network.NetworkBuilder;
import org.sisterledger.network.NetworkFigures;

/**
 * Computes the figures of a generated network whose places have as unequal numbers of ties as those of the world, or of a list of
 * edges, and prints how long it takes and how much heap is in use.
 */
final class NetworkRun {
    private static final String USAGE = "bench/network [EDGES] [SEED] | bench/network --edges FILE";
    private static final int EDGES = 1_000_000;
    private static final int TOP = 10;

    private NetworkRun() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        NetworkBuilder.Outcome built;
        if (args.length == 2 && "--edges".equals(args[0])) {
            Path file = Path.of(args[1]);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                built = EdgeList.read(in, args[1], lines -> {});
            }
        } else {
            Arguments arguments = Arguments.orExit(args, 2, 2, USAGE);
            built = generate(arguments.number(0, EDGES), arguments.number(1, 1));
        }
        report("built", start);
        long figured = System.nanoTime();
        NetworkFigures figures = NetworkFigures.of(built.network(), false, TOP, (done, of) -> {});
        report("figures", figured);
        report("all", start);
        print(figures);
    }

    /** A network of a quarter as many places as edges. The chance of an end falls with its number, so that low numbers get many. */
    static NetworkBuilder.Outcome generate(int edges, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        NetworkBuilder builder = new NetworkBuilder();
        int places = Math.max(2, edges / 4);
        for (int i = 0; i < edges; i++) {
            builder.add("place:" + place(random, places), "place:" + place(random, places));
        }
        return builder.build();
    }

    private static int place(SplittableRandom random, int places) {
        double chance = random.nextDouble();
        return (int) (places * chance * chance);
    }

    private static void report(String what, long since) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "network: %s after %.1f s, %,d MB of heap in use, at most %,d%n",
                what,
                (System.nanoTime() - since) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }

    private static void print(NetworkFigures figures) {
        System.out.printf(
                Locale.ROOT,
                "network: %,d nodes, %,d edges, largest component %,d, %,d triangles, %,d squares, diameter %s, mean distance %s,"
                        + " sampled %s%n",
                figures.nodes(),
                figures.edges(),
                figures.largestComponent(),
                figures.triangles(),
                figures.squares(),
                figures.diameter().map(String::valueOf).orElse("none"),
                figures.meanDistance().map(String::valueOf).orElse("none"),
                figures.sampled().map(String::valueOf).orElse("no"));
    }
}
