package org.sisterledger.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.NetworkAnswer;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.count.CountDefinition;
import org.sisterledger.count.TieTable;
import org.sisterledger.network.EdgeList;
import org.sisterledger.network.NetworkBuilder;
import org.sisterledger.network.NetworkFigures;
import org.sisterledger.network.TieNetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Computes the figures of the network of ties, or of an edge list. */
@Command(
        name = "network",
        description = {
            "Takes the ties that the options pick as a graph of communities and computes its figures: components, triangles,"
                    + " clustering, assortativity, distances, central places, countries and communities. docs/network.md defines"
                    + " each.",
            "With --edges it does the same for a bare edge list, without a record."
        })
final class NetworkCommand extends LookingVerb {
    private static final Set<String> WITH_EDGES =
            Set.of("--edges", "--top", "--parts", "--exact", "--format", "--data", "--clearance");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private TieFilter filter = new TieFilter();

    @Option(
            names = "--edges",
            paramLabel = "FILE",
            description = "A list of edges instead of the record: two ids a line, between blanks, tabs or commas; - for"
                    + " standard input.")
    private @Nullable Path edges;

    @Option(names = "--top", paramLabel = "N", description = "How many places each ranking lists. Default: 10.")
    private int top = 10;

    @Option(names = "--parts", description = "List who is in which community.")
    private boolean parts;

    @Option(
            names = "--exact",
            description = "Search shortest paths from all nodes of a large network too, however long it takes.")
    private boolean exact;

    @Override
    public Integer call() throws IOException {
        NetworkAnswer answer = edges == null ? ofRecord() : ofEdges(edges);
        if (isJson()) {
            answer.write(Json.to(terminal().out()::print));
        } else {
            new NetworkPage(terminal().page(), answer).print();
        }
        return CLEAN;
    }

    private NetworkAnswer ofRecord() {
        TieSnapshot snapshot = ties();
        TieTable table = snapshot.table();
        CountDefinition definition = filter.definition(table);
        TieNetwork network = TieNetwork.of(table, table.select(definition, filter.day()));
        NetworkBuilder.Outcome built = network.built();
        tell(
                built.loops(),
                "%,d %s left out, because both sides are one place.",
                built.loops() == 1 ? "tie was" : "ties were");
        tell(
                built.duplicates() + built.reversed(),
                "%,d further %s of the same two places: one edge each.",
                built.duplicates() + built.reversed() == 1 ? "tie is" : "ties are");
        return new NetworkAnswer(
                figures(built),
                built,
                parts,
                Optional.of(new NetworkAnswer.Origin(snapshot, definition, filter.day(), network.countries())));
    }

    private NetworkAnswer ofEdges(Path file) throws IOException {
        boolean standard = "-".equals(file.toString());
        for (OptionSpec given : spec.commandLine().getParseResult().matchedOptions()) {
            if (!WITH_EDGES.contains(given.longestName())) {
                throw new UsageException(given.longestName()
                        + ": picks from the record, and --edges names a list instead. Leave out one of the two.");
            }
        }
        if (!standard && Files.isDirectory(file)) {
            throw new UsageException("--edges: expected a file, and '" + file + "' is a folder.");
        }
        NetworkBuilder.Outcome built;
        try (InputStream in = standard ? terminal().in() : new BufferedInputStream(Files.newInputStream(file))) {
            Ticker ticker = new Ticker(terminal());
            built = EdgeList.read(
                    in,
                    standard ? "standard input" : file.toString(),
                    lines -> ticker.tell(() -> String.format("%,d lines read", lines)));
        }
        tell(
                built.loops(),
                "%,d %s left out, because both ends are one node.",
                built.loops() == 1 ? "row was" : "rows were");
        tell(built.duplicates(), "%,d %s a row before.", built.duplicates() == 1 ? "row repeats" : "rows repeat");
        tell(
                built.reversed(),
                "%,d %s given in both directions: one edge each.",
                built.reversed() == 1 ? "pair is" : "pairs are");
        return new NetworkAnswer(figures(built), built, parts, Optional.empty());
    }

    private NetworkFigures figures(NetworkBuilder.Outcome built) {
        Ticker ticker = new Ticker(terminal());
        NetworkFigures figures = NetworkFigures.of(
                built.network(),
                exact,
                top,
                (done, of) -> ticker.tell(() -> String.format("shortest paths from %,d of %,d nodes", done, of)));
        figures.sampled()
                .ifPresent(sampled -> terminal()
                        .say(String.format(
                                "The network is large: distances and betweenness are from %,d of %,d nodes of the largest"
                                        + " component. --exact searches from all.",
                                sampled.sources(), sampled.of())));
        return figures;
    }

    private void tell(long count, String sentence, String words) {
        if (count > 0) {
            terminal().say(String.format(sentence, count, words));
        }
    }
}
