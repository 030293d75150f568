package org.sisterledger.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sisterledger.reading.chain.Lattice;
import org.sisterledger.reading.chain.Sums;
import org.sisterledger.reading.text.Layout;

/**
 * Finds attributed statements with a trained model, in two passes: the first labels every token, the second looks at each
 * possible cue and labels the tokens around it once more. The same text and model give the same relations.
 */
public final class Tagger {
    /** Relations that are less likely are left out; chosen on the development split. */
    private static final double LIKELY = .65;

    private final TaggerModel model;

    /** A tagger of one model. */
    public Tagger(TaggerModel model) {
        this.model = Objects.requireNonNull(model);
    }

    /** The relations of a text, by cue; none of them overlaps another's cue or most of its content. */
    public List<Relation> tag(Layout layout) {
        Words words = new Words(layout);
        if (words.size == 0) {
            return List.of();
        }
        FirstPass first = new FirstPass(words, model.cues());
        // What the first pass looks at weighs in both, and is gathered once.
        Sums base = new Sums(model.second(), words.size);
        FirstLabels labels =
                FirstLabels.of(words, first, model.first(), (token, row) -> base.add(token, row.features, row.count));
        SecondPass second = new SecondPass(words, first, labels);
        List<Relation> relations = new ArrayList<>();
        int next = 0;
        int[] candidates = second.candidates();
        while (next < candidates.length) {
            int origin = words.paragraphFirst[candidates[next]];
            List<Tagged> found = new ArrayList<>();
            while (next < candidates.length && words.paragraphFirst[candidates[next]] == origin) {
                second.lookAt(candidates[next]);
                tag(second, candidates[next++], base, origin).ifPresent(found::add);
            }
            relations.addAll(new Decision(words, labels, origin).decide(found));
        }
        return relations;
    }

    private static void addEdges(Lattice lattice, int token, int[] edges) {
        for (int edge : edges) {
            lattice.addEdge(token, edge);
        }
    }

    private Optional<Tagged> tag(SecondPass second, int candidate, Sums base, int origin) {
        int start = second.first();
        Lattice lattice = new Lattice(base, start, second.last() - start);
        Row row = new Row();
        for (int i = start; i < second.last(); i++) {
            row.clear();
            second.addFeatures(i, row);
            lattice.add(i - start, row.features, row.count);
            addEdges(lattice, i - start, second.edges(i));
            lattice.addEdge(i - start, second.cueEdge(i));
        }
        double likely = 1 - lattice.emptyProbability();
        return likely < LIKELY
                ? Optional.empty()
                : Tagged.of(lattice.bestPath(candidate - start, FirstLabels.CUE), start - origin, likely);
    }
}
