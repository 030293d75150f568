package org.sisterledger.count;

import java.util.List;
import org.sisterledger.statement.PublishedFigure;

/**
 * Where a figure may come from.
 *
 * @param figure the figure asked for
 * @param exact definitions that give it on the record, the plainest first
 * @param nearest definitions that come nearest when none gives it; empty otherwise
 * @param published figures on record that equal it, by day, with their stated unit
 * @param words what would have to be counted
 */
public record Explanation(
        long figure, List<Figure> exact, List<Figure> nearest, List<PublishedFigure> published, String words) {
    /** Copies the lists. */
    public Explanation {
        exact = List.copyOf(exact);
        nearest = List.copyOf(nearest);
        published = List.copyOf(published);
    }
}
