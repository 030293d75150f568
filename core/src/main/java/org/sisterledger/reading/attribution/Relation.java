package org.sisterledger.reading.attribution;

import java.util.List;
import org.sisterledger.reading.text.TokenRange;

/**
 * A source, a cue and what is attributed, as PolNeAR defines them (https://github.com/networkdynamics/PolNeAR): speech,
 * belief, intention. In token ranges of a layout, in order.
 *
 * @param source the words that name the source; empty if there are none
 * @param cue the words that attribute; empty if there are none
 * @param content the words that are attributed; several ranges if other words stand between them
 */
public record Relation(List<TokenRange> source, List<TokenRange> cue, List<TokenRange> content) {
    /** Copies the lists and checks that something is attributed. */
    public Relation {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("A relation has content.");
        }
    }
}
