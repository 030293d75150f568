package org.sisterledger.reading.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.sisterledger.reading.chain.Roles;
import org.sisterledger.reading.text.TokenRange;

/**
 * Which of the relations found stand: the likelier first, and none whose cue or most of whose content belongs to one before.
 * Then each that lacks a source takes one: that of the cue before it in the sentence ("she said, adding"), or the nearest words
 * before it that the first pass took for a source.
 */
final class Decision {
    private final Words words;
    private final FirstLabels labels;
    private final int origin;

    /** A decision on the relations of the paragraph that begins with token {@code origin}. */
    Decision(Words words, FirstLabels labels, int origin) {
        this.words = words;
        this.labels = labels;
        this.origin = origin;
    }

    List<Relation> decide(List<Tagged> found) {
        List<Tagged> likeliest = new ArrayList<>(found);
        likeliest.sort(Comparator.comparingDouble((Tagged tagged) -> -tagged.likely())
                .thenComparingInt(tagged -> tagged.cue().nextSetBit(0)));
        BitSet used = new BitSet();
        List<Tagged> standing = new ArrayList<>();
        for (Tagged tagged : likeliest) {
            if (!tagged.cue().intersects(used)
                    && 2 * common(tagged.content(), used) <= tagged.content().cardinality()) {
                standing.add(tagged);
                used.or(tagged.cue());
                used.or(tagged.content());
            }
        }
        standing.sort(Comparator.comparingInt(tagged -> tagged.cue().nextSetBit(0)));
        giveSources(standing);
        return standing.stream()
                .map(tagged -> new Relation(ranges(tagged.source()), ranges(tagged.cue()), ranges(tagged.content())))
                .toList();
    }

    private void giveSources(List<Tagged> standing) {
        for (int n = 0; n < standing.size(); n++) {
            Tagged own = standing.get(n);
            if (!own.source().isEmpty()) {
                continue;
            }
            if (n > 0 && goesOn(standing.get(n - 1), own)) {
                own.source().or(standing.get(n - 1).source());
            } else {
                takeBefore(own);
            }
        }
    }

    private boolean goesOn(Tagged before, Tagged own) {
        int cueBefore = before.cue().nextSetBit(0);
        return sentence(cueBefore) == sentence(own.cue().nextSetBit(0))
                && !own.content().get(cueBefore);
    }

    private void takeBefore(Tagged own) {
        int cue = own.cue().nextSetBit(0);
        int last = cue - 1;
        while (last >= 0 && sentence(last) == sentence(cue) && !isSource(last)) {
            last--;
        }
        if (last < 0 || sentence(last) != sentence(cue) || own.content().get(last)) {
            return;
        }
        int first = last;
        while (first > 0 && labels.label[origin + first] == Roles.inside(FirstLabels.SOURCE)) {
            first--;
        }
        own.source().set(first, last + 1);
    }

    private int sentence(int i) {
        return words.sentence[origin + i];
    }

    private boolean isSource(int i) {
        return Roles.is(labels.label[origin + i], FirstLabels.SOURCE);
    }

    private static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private List<TokenRange> ranges(BitSet tokens) {
        List<TokenRange> ranges = new ArrayList<>();
        int first = tokens.nextSetBit(0);
        while (first >= 0) {
            int last = tokens.nextClearBit(first);
            ranges.add(new TokenRange(origin + first, origin + last));
            first = tokens.nextSetBit(last);
        }
        return ranges;
    }
}
