package org.sisterledger.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.sisterledger.count.TieTable;
import org.sisterledger.ledger.Head;
import org.sisterledger.reading.Metadata;
import org.sisterledger.reading.Reading;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.record.CheckParts;

/**
 * Where articles are checked against one view of the record: made once for a clearance and position, then used for any number of articles and
 * by any number of threads. A small record is held whole; of a large one are held the kinds of which there are few, and what an article
 * asks for is read. Both give the same answer, but for three things of a large record, which the answer tells or
 * {@code docs/operating.md} lists.
 */
public sealed interface CheckDesk permits WholeDesk, PartDesk {
    /** Records of up to so many entries are held whole. */
    long HELD_WHOLE = 100_000;

    /** How many ties, and as many activities, are read for one article of a large record. */
    int MOST = 10_000;

    /**
     * A desk over the view that these parts are of.
     *
     * @param head the head of the view, to be told in reports
     * @param ties the table of the view's ties; asked for only if the record is large
     */
    static CheckDesk of(CheckParts parts, Head head, Supplier<TieTable> ties) {
        return head.position() <= HELD_WHOLE ? whole(parts, head) : large(parts, head, ties.get());
    }

    /** A desk that holds the whole record, whatever its size. */
    static CheckDesk whole(CheckParts parts, Head head) {
        return new WholeDesk(parts.whole(), head);
    }

    /** A desk that reads for each article what it asks for, up to {@value #MOST} ties and as many activities. */
    static CheckDesk large(CheckParts parts, Head head, TieTable ties) {
        return large(parts, head, ties, MOST);
    }

    /**
     * A desk that reads for each article what it asks for.
     *
     * @param most how many ties, and as many activities, are read for one article, at least 1; what takes in more is told to be too wide
     */
    static CheckDesk large(CheckParts parts, Head head, TieTable ties, int most) {
        return PartDesk.read(parts, head, ties, most);
    }

    /**
     * The names of the record that may stand in a text.
     *
     * @param parts of the same view as those that the desk was made from
     */
    Gazetteer names(CheckParts parts, String text, Metadata metadata);

    /**
     * Checks what was read from an article.
     *
     * @param parts of the same view as those that the desk was made from
     * @param reading read with the names that this desk gave for the text
     * @param asOf the day as of which to judge; empty for the publication day
     * @throws IllegalArgumentException if neither that day nor the publication day is known
     */
    CheckReport check(CheckParts parts, Reading reading, Optional<LocalDate> asOf);

    /** Whether the view has any tie. */
    boolean hasTies();
}
