package org.sisterledger.server.pages;

import java.time.temporal.ChronoUnit;
import org.sisterledger.answer.EntryWords;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;

/** Entries as rows of a table. */
final class EntryRows {
    private EntryRows() {}

    static LedgerPage.Row row(Entry entry) {
        return new LedgerPage.Row(
                entry.position(),
                Links.entry(entry.id()),
                entry.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                entry.author().orElse(EntryBody.ERASED),
                entry.action().word(),
                EntryWords.of(entry.action()),
                EntryWords.subject(entry.action()).map(Links::dossier),
                entry.reason());
    }
}
