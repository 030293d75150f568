package org.sisterledger.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/**
 * A page of the entries of a reader's sequence, the newest first. One page looks at a bounded number of entries however few of them fit, so
 * it may hold fewer than asked for, or none, and the list still go on.
 *
 * @param entries what fits
 * @param next the position before which the next page begins; 0 if there is none
 */
public record NewestEntries(List<Entry> entries, long next) {
    /** How many entries one page looks at, at most. */
    public static final int LOOKED_AT = 10_000;

    private static final int AT_ONCE = 1000;

    /** Copies the list. */
    public NewestEntries {
        entries = List.copyOf(entries);
    }

    /**
     * Which entries are meant.
     *
     * @param author only those of this author; empty for all
     * @param subject only those that tell how this subject came about; empty for all
     * @param before only those before this position of the reader's sequence
     * @param limit how many at most, from 1
     */
    public record Wanted(Optional<String> author, Optional<EntityId> subject, long before, int limit) {
        private boolean fits(Entry entry) {
            return author.isEmpty() || entry.author().equals(author);
        }
    }

    /** Reads a page. */
    public static NewestEntries of(Ledger ledger, View view, Wanted wanted) {
        return wanted.subject()
                .map(subject -> ofSubject(ledger.listHistory(view, subject, LOOKED_AT), wanted))
                .orElseGet(() -> backwards(ledger, view, wanted));
    }

    private static NewestEntries backwards(Ledger ledger, View view, Wanted wanted) {
        List<Entry> entries = new ArrayList<>();
        int limit = wanted.limit();
        long before = wanted.before();
        while (before > 0 && entries.size() < limit && wanted.before() - before < LOOKED_AT) {
            long from = Math.max(0, before - Math.min(AT_ONCE, wanted.author().isPresent() ? AT_ONCE : limit));
            List<Entry> page = ledger.listEntries(view, from, Math.toIntExact(before - from));
            for (int i = page.size() - 1; i >= 0 && entries.size() < limit; i--) {
                if (wanted.fits(page.get(i))) {
                    entries.add(page.get(i));
                }
                before = page.get(i).position();
            }
        }
        return new NewestEntries(entries, before);
    }

    private static NewestEntries ofSubject(List<Entry> history, Wanted wanted) {
        List<Entry> entries = new ArrayList<>();
        for (int i = history.size() - 1; i >= 0; i--) {
            Entry entry = history.get(i);
            if (entry.position() < wanted.before() && wanted.fits(entry)) {
                if (entries.size() == wanted.limit()) {
                    return new NewestEntries(entries, entries.getLast().position());
                }
                entries.add(entry);
            }
        }
        return new NewestEntries(entries, 0);
    }
}
