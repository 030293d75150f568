package org.sisterledger.check;

import java.time.LocalDate;
import java.util.Optional;
import org.sisterledger.ledger.Head;
import org.sisterledger.reading.Metadata;
import org.sisterledger.reading.Reading;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.record.CheckParts;
import org.sisterledger.record.RecordView;

/**
 * A desk with the whole record on it.
 *
 * @param record everything on record
 * @param head how far it reaches
 */
record WholeDesk(RecordView record, Head head) implements CheckDesk {
    @Override
    public Gazetteer names(CheckParts parts, String text, Metadata metadata) {
        return record.derive(Gazetteer.class, Gazetteers::of);
    }

    @Override
    public CheckReport check(CheckParts parts, Reading reading, Optional<LocalDate> asOf) {
        return ArticleCheck.check(reading, record, head, asOf);
    }

    @Override
    public boolean hasTies() {
        return !record.partnerships().isEmpty();
    }
}
