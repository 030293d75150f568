package org.sisterledger.connect.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The day in a date of a page's metadata, as written there: no time zone is converted. */
final class Dates {
    private static final int ISO_LENGTH = 10;
    private static final List<DateTimeFormatter> WRITTEN = List.of(
            formatter("MMMM d, uuuu"),
            formatter("d MMMM uuuu"),
            formatter("MMM d, uuuu"),
            formatter("d MMM uuuu"),
            formatter("EEE, d MMM uuuu"),
            formatter("uuuu/M/d"),
            formatter("uuuuMMdd"));

    private Dates() {}

    /** The day; empty if the text does not begin with one. */
    static Optional<LocalDate> find(String text) {
        String trimmed = text.strip();
        if (trimmed.length() >= ISO_LENGTH) {
            try {
                return Optional.of(LocalDate.parse(trimmed.substring(0, ISO_LENGTH)));
            } catch (DateTimeException e) {
                return written(trimmed);
            }
        }
        return written(trimmed);
    }

    private static Optional<LocalDate> written(String text) {
        String plain = text.replaceAll("(?<=\\d)(?:st|nd|rd|th)\\b", "")
                .replaceAll("(?<=[A-Za-z]{3})\\.", "")
                .replaceAll("(?<=\\d{4})[ T,].*", "");
        return WRITTEN.stream()
                .flatMap(formatter -> parse(plain, formatter).stream())
                .findFirst();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter formatter) {
        try {
            return Optional.of(LocalDate.parse(text, formatter));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
