package org.sisterledger.reading.names;

import java.util.List;

/**
 * A name of the gazetteer in a text.
 *
 * @param first index of its first token
 * @param last index behind its last token
 * @param candidates the subjects that bear the name, by id; at least one; exactly one where the context tells
 */
public record Mention(int first, int last, List<Gazetteer.Name> candidates) {
    /** Copies the list. */
    public Mention {
        candidates = List.copyOf(candidates);
    }

    /** The only or first candidate. */
    public Gazetteer.Name name() {
        return candidates.get(0);
    }

    /** Whether the context leaves one subject. */
    public boolean isClear() {
        return candidates.size() == 1;
    }
}
