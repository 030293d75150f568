package org.sisterledger.export;

import java.util.List;
import java.util.Optional;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.source.Document;

/**
 * A place that a tie of the export joins.
 *
 * @param id the community
 * @param label its name with its region; its id if the view has no name for it
 * @param country the ISO code of its country or territory; empty if not known
 * @param region its state or province; empty if not known
 * @param point where it is; empty if no gazetteer tells without ambiguity
 * @param sources the documents that state any of this; empty if the view states nothing of the place itself
 */
public record ExportedPlace(
        EntityId id,
        String label,
        Optional<String> country,
        Optional<String> region,
        Optional<Point> point,
        List<Document> sources) {
    /** Copies the list. */
    public ExportedPlace {
        sources = List.copyOf(sources);
    }
}
