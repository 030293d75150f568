package org.sisterledger.network;

import java.util.Arrays;

/** A graph in the shape of the library that finds components and communities. */
final class LibraryNetwork {
    private LibraryNetwork() {}

    /** One in which every node weighs its degree and every edge one, as modularity wants it. The graph has at least one edge. */
    static nl.cwts.networkanalysis.Network of(Network network) {
        long[] first = Arrays.stream(network.first()).asLongStream().toArray();
        return new nl.cwts.networkanalysis.Network(
                network.nodes(), true, first, new nl.cwts.util.LargeIntArray(network.neighbours()), false);
    }
}
