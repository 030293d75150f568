package org.sisterledger.server.pages;

import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.Head;

/**
 * The entries of the ledger, the newest first.
 *
 * @param head where the ledger stood
 * @param address the page with all that was asked
 * @param error why nothing is shown, in words; empty if something is
 * @param rows the entries
 * @param next the older entries; empty if there are none
 * @param authors who made the newest entries, those with the most first
 * @param authorsOf of how many entries the authors were counted
 */
public record LedgerPage(
        Head head,
        Address address,
        Optional<String> error,
        List<Row> rows,
        Optional<Address> next,
        List<Author> authors,
        long authorsOf) {
    /** Copies the lists. */
    public LedgerPage {
        rows = List.copyOf(rows);
        authors = List.copyOf(authors);
    }

    /** The same page of the same record for ever. */
    public Address permalink() {
        return address.with("at", Long.toString(head.position()));
    }

    /**
     * An entry.
     *
     * @param position where it stands in the reader's sequence, from 0
     * @param link its page
     * @param at when it was made, to the second, UTC
     * @param author who made it; {@code [erased]} if the name was erased
     * @param action the word of what it does, such as {@code ASSERT}
     * @param words what it does, in one line
     * @param subject the dossier of what it is about; empty if it is about another entry or a rule
     * @param reason why; empty if none was given
     */
    public record Row(
            long position,
            String link,
            String at,
            String author,
            String action,
            String words,
            Optional<String> subject,
            Optional<String> reason) {}

    /**
     * Somebody who made entries.
     *
     * @param name the name
     * @param number how many of those looked at
     * @param address where only these are shown
     * @param on whether only these are shown now
     */
    public record Author(String name, long number, Address address, boolean on) {}
}
