package org.sisterledger.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;

/** Finds the entry that a user names: by the first digits of its id, or by its position. */
public final class EntryReference {
    private static final int SHORTEST = 6;
    private static final int LISTED = 8;
    private static final String PREFIX = "sha256:";

    private EntryReference() {}

    /**
     * The entry.
     *
     * @param text {@code 3f2a9c}, {@code sha256:3f2a9c…}, {@code 812} or {@code #812}
     * @throws QuestionException if there is no such entry, or several
     */
    public static Entry find(Ledger ledger, View view, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.startsWith("#")) {
            return byPosition(ledger, view, word.substring(1))
                    .orElseThrow(
                            () -> new QuestionException("there is no entry at position " + word.substring(1) + "."));
        }
        String digits = word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word;
        boolean hexadecimal =
                !digits.isEmpty() && digits.length() <= 64 && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        if (!hexadecimal) {
            throw new QuestionException("expected an entry by the first " + SHORTEST
                    + " or more digits of its id, or by its position, got '" + text
                    + "'. 'sisterledger log' lists them.");
        }
        List<Entry> found = digits.length() < SHORTEST ? List.of() : ledger.findEntries(view, digits, LISTED);
        if (found.size() > 1) {
            throw new QuestionException("several entries begin with " + digits + ": "
                    + String.join(
                            ", ",
                            found.stream()
                                    .map(entry -> shortId(entry) + " "
                                            + entry.action().word())
                                    .toList())
                    + ". Give more digits.");
        }
        Optional<Entry> byPosition = word.startsWith(PREFIX) ? Optional.empty() : byPosition(ledger, view, digits);
        return found.stream()
                .findFirst()
                .or(() -> byPosition)
                .orElseThrow(() -> new QuestionException("the record, as this clearance sees it, has no entry '" + text
                        + "'. 'sisterledger log' lists them."));
    }

    /** The digits by which to name an entry. */
    public static String shortId(Entry entry) {
        return entry.id().abbreviated(12);
    }

    private static Optional<Entry> byPosition(Ledger ledger, View view, String digits) {
        return wholeNumber(digits)
                .filter(at -> at < ledger.head(view).position())
                .flatMap(at -> ledger.listEntries(view, at, 1).stream().findFirst());
    }

    private static Optional<Long> wholeNumber(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
