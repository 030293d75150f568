package org.sisterledger.network;

import java.util.SplittableRandom;

/** Makes networks for tests. */
final class Graphs {
    private Graphs() {}

    /** One of edges such as {@code "a-b b-c"}. */
    static Network of(String edges) {
        NetworkBuilder builder = new NetworkBuilder();
        for (String edge : edges.split(" ", -1)) {
            int dash = edge.indexOf('-');
            builder.add(edge.substring(0, dash), edge.substring(dash + 1));
        }
        return builder.build().network();
    }

    /** One with so many edges drawn between nodes, low numbers more often than high ones. */
    static Network drawn(int nodes, int edges, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        NetworkBuilder builder = new NetworkBuilder();
        for (int i = 0; i < edges; i++) {
            double chance = random.nextDouble();
            builder.add("n" + (int) (nodes * chance * chance), "n" + random.nextInt(nodes));
        }
        return builder.build().network();
    }

    /** All figures, from all nodes. */
    static NetworkFigures figures(Network network) {
        return NetworkFigures.of(network, true, 3, (done, of) -> {});
    }
}
