package org.sisterledger.connect.article;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.reading.text.Days;

/**
 * What an article shows between its headline and its first paragraph: "By Jane Roe", "Published June 19, 2023".
 *
 * @param author the names behind "By"; empty if no such line stands there
 * @param published the day of publication; empty if no line gives one, or only that of an update
 */
record Byline(Optional<String> author, Optional<LocalDate> published) {
    private static final int LONGEST = 90;
    private static final List<String> UPDATES = List.of("updated", "modified", "last");
    private static final Set<String> CALENDAR = calendar();

    /**
     * Reads the lines.
     *
     * @param locale the page's; empty if it gives none
     */
    static Byline of(List<Block> head, String locale) {
        Optional<String> author = head.stream()
                .map(Block::text)
                .filter(Byline::isBy)
                .flatMap(text -> Words.findAuthor(text).stream())
                .findFirst();
        return new Byline(
                author,
                head.stream()
                        .flatMap(block -> published(block.text(), locale).stream())
                        .findFirst());
    }

    /** Whether a block is a byline or a line with a day and hardly anything else. */
    static boolean is(Block block, String locale) {
        return isBy(block.text())
                || (isDayLine(block.text()) && day(block.text(), locale).isPresent());
    }

    // "By Monday the council had answered." is no byline: it ends as a sentence does. "By June 19" names nobody.
    private static boolean isBy(String text) {
        boolean line = text.length() <= LONGEST && Words.isBy(text) && !text.endsWith(".");
        return line
                && Character.isUpperCase(text.charAt(3))
                && Words.findAuthor(text).filter(name -> !isDayLine(name)).isPresent();
    }

    private static Optional<LocalDate> published(String text, String locale) {
        String plain = text.toLowerCase(Locale.ROOT);
        int told = plain.indexOf("published");
        boolean update = told < 0 && UPDATES.stream().anyMatch(plain::startsWith);
        boolean line = text.length() <= LONGEST && (isDayLine(text) || isBy(text));
        return line && !update ? day(text.substring(Math.max(told, 0)), locale) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text, String locale) {
        Optional<LocalDate> written = Days.find(text);
        return written.isPresent() ? written : digits(text).flatMap(from -> Dates.find(text.substring(from), locale));
    }

    private static Optional<Integer> digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isDayLine(String text) {
        int start = 0;
        for (int i = 0; text.length() <= LONGEST && i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                boolean ordinal = start > 0 && i - start == 2 && Character.isDigit(text.charAt(start - 1));
                if (i > start
                        && !ordinal
                        && !CALENDAR.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return false;
                }
                start = i + 1;
            }
        }
        return text.length() <= LONGEST;
    }

    private static Set<String> calendar() {
        Set<String> words = new HashSet<>(Set.of(
                "published",
                "updated",
                "posted",
                "modified",
                "first",
                "last",
                "on",
                "at",
                "date",
                "the",
                "of",
                "time",
                "t",
                "z",
                "am",
                "pm",
                "a",
                "p",
                "m",
                "gmt",
                "utc",
                "et",
                "est",
                "edt",
                "ct",
                "cst",
                "cdt",
                "pt",
                "pst",
                "pdt",
                "bst",
                "cet",
                "cest",
                "ist",
                "sept"));
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
            for (Month month : Month.values()) {
                words.add(month.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT));
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                words.add(day.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT));
            }
        }
        return Set.copyOf(words);
    }
}
