package org.sisterledger.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sisterledger.check.CheckDesk;
import org.sisterledger.check.CheckReport;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.Reading;
import org.sisterledger.reading.places.PlaceReader;
import org.sisterledger.record.CheckParts;
import org.sisterledger.views.TieTables;

/**
 * Checks one article against the record of a folder.
 *
 * @param folder where the record is
 * @param position up to which entry of the reader's sequence it counts; null for all
 * @param progress told how many ties were read, where the table of ties of a large record has to be made first
 */
record Checking(DataFolder folder, @Nullable Long position, LongConsumer progress) {
    /**
     * An article checked.
     *
     * @param report what the record says of it
     * @param hasTies whether the record has any tie at the position
     */
    record Checked(CheckReport report, boolean hasTies) {}

    /**
     * Checks an article; says what is missing if it has no day.
     *
     * @param asOf the day to judge by; empty for the day of publication
     * @param name what to call the article in a message
     */
    Checked check(ArticleText article, Optional<LocalDate> asOf, String name) throws IOException {
        Optional<PlaceReader> places = folder.findPlaces();
        return folder.look(position, (ledger, view, head) -> {
            CheckParts parts = CheckParts.of(ledger, view);
            CheckDesk desk = CheckDesk.of(
                    parts,
                    head,
                    () -> TieTables.in(folder.path().resolve("cache")).get(ledger, view, head, progress));
            Reading reading = Reader.of(desk.names(parts, article.text(), article.metadata()))
                    .with(places)
                    .read(article.text(), article.metadata());
            if (asOf.isEmpty() && reading.article().publishedOn().isEmpty()) {
                throw new UsageException(
                        name + ": expected the day on which it was published, and neither the text nor its"
                                + " metadata tells. Give the day to judge by: --as-of YEAR-MONTH-DAY.");
            }
            return new Checked(desk.check(parts, reading, asOf), desk.hasTies());
        });
    }
}
