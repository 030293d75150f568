package org.sisterledger.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** All shortest paths of a graph, or those from a sample of nodes where all would take minutes. */
final class Paths {
    // Fixed, so that sums of floating point are added in one order on any number of processors.
    private static final int SLICES = 8;
    private static final int SWEEPS = 6;

    private final Network network;
    private final Components components;
    private final PathSources sources;
    private final PathProgress progress;
    private final AtomicInteger done = new AtomicInteger();

    Paths(Network network, Components components, PathSources.Limits limits, PathProgress progress) {
        this.network = network;
        this.components = components;
        this.sources = PathSources.of(network, components, limits);
        this.progress = progress;
    }

    /** Searches; the graph has at least one edge. */
    Distances find() {
        PathSums all = searchAll();
        if (sources.drawn()) {
            Search sweeps = new Search(network, all);
            for (int i = 0; i < SWEEPS; i++) {
                sweeps.sweepFrom(all.farthest());
            }
        }
        double[] betweenness = all.betweenness();
        Arrays.setAll(betweenness, node -> betweenness[node] / 2);
        Optional<Sampled> sampled = sources.drawn()
                ? Optional.of(new Sampled(sources.inLargest(), components.size(0), PathSources.SEED))
                : Optional.empty();
        return Distances.of(all.eccentricity(), all.pairsAt(), betweenness, sampled);
    }

    private PathSums searchAll() {
        int processors = Math.min(SLICES, Runtime.getRuntime().availableProcessors());
        try (ExecutorService threads = Executors.newFixedThreadPool(processors)) {
            List<Future<PathSums>> slices = new ArrayList<>();
            for (int slice = 0; slice < SLICES; slice++) {
                int from = slice;
                slices.add(threads.submit(() -> search(from)));
            }
            PathSums all = new PathSums(network.nodes());
            for (Future<PathSums> slice : slices) {
                all.add(slice.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search for shortest paths was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the search for shortest paths failed", e);
        }
    }

    private PathSums search(int from) {
        PathSums sums = new PathSums(network.nodes());
        Search search = new Search(network, sums);
        for (int i = from; i < sources.count(); i += SLICES) {
            int source = sources.node(i);
            search.goFrom(source, sources.weight(i), components.of(source) == 0);
            synchronized (progress) {
                progress.searched(done.incrementAndGet(), sources.count());
            }
        }
        return sums;
    }
}
