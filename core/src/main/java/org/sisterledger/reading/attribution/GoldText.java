package org.sisterledger.reading.attribution;

import java.util.List;
import org.sisterledger.reading.chain.Roles;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.TokenRange;

/**
 * A text with the relations that annotators found in it, to train on.
 *
 * @param layout the text
 * @param relations the relations, in token ranges of it
 */
public record GoldText(Layout layout, List<Relation> relations) {
    /** Copies the list. */
    public GoldText {
        relations = List.copyOf(relations);
    }

    /** The labels of all tokens with every relation marked. */
    int[] labels() {
        int[] labels = new int[layout.tokens().size()];
        relations.forEach(relation -> mark(relation.content(), FirstLabels.CONTENT, labels));
        relations.forEach(relation -> mark(relation.source(), FirstLabels.SOURCE, labels));
        relations.forEach(relation -> mark(relation.cue(), FirstLabels.CUE, labels));
        return labels;
    }

    /** The labels of all tokens with only the relation marked whose cue holds a token; all outside if there is none. */
    int[] labelsOfCueAt(int token) {
        int[] labels = new int[layout.tokens().size()];
        for (Relation relation : relations) {
            if (relation.cue().stream().anyMatch(range -> range.contains(token))) {
                mark(relation.content(), FirstLabels.CONTENT, labels);
                mark(relation.source(), FirstLabels.SOURCE, labels);
                mark(relation.cue(), FirstLabels.CUE, labels);
                return labels;
            }
        }
        return labels;
    }

    private static void mark(List<TokenRange> ranges, int role, int[] labels) {
        for (TokenRange range : ranges) {
            for (int i = range.first(); i < range.last(); i++) {
                labels[i] = i == range.first() ? Roles.begin(role) : Roles.inside(role);
            }
        }
    }
}
