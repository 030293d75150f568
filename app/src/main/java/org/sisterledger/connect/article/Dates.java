package org.sisterledger.connect.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The day in a date of a page's metadata, as written there: no time zone is converted. A day in digits whose first two numbers
 * could each be the month ({@code 03/04/2023}) is read by the page's locale, and not at all where the page gives none.
 */
public final class Dates {
    private static final int ISO_LENGTH = 10;
    private static final int MONTHS = 12;
    // English without a country may be either, and Canada writes both.
    private static final Set<String> UNDECIDED = Set.of("", "en", "en-ca");
    private static final List<DateTimeFormatter> WRITTEN = List.of(
            formatter("MMMM d, uuuu"),
            formatter("d MMMM uuuu"),
            formatter("MMM d, uuuu"),
            formatter("d MMM uuuu"),
            formatter("EEE, d MMM uuuu"),
            formatter("EEEE, MMMM d, uuuu"),
            formatter("EEEE, d MMMM uuuu"),
            formatter("uuuu/M/d"),
            formatter("uuuuMMdd"));

    private Dates() {}

    /**
     * The day; empty if the text does not begin with one.
     *
     * @param locale the page's, such as {@code en-us} or {@code de}; empty if it gives none
     */
    public static Optional<LocalDate> find(String text, String locale) {
        String trimmed = text.strip();
        if (trimmed.length() >= ISO_LENGTH) {
            try {
                return Optional.of(LocalDate.parse(trimmed.substring(0, ISO_LENGTH)));
            } catch (DateTimeException e) {
                return written(trimmed).or(() -> inDigits(trimmed, locale));
            }
        }
        return written(trimmed).or(() -> inDigits(trimmed, locale));
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

    // "19/06/2023", "06/19/2023 10:00", "19.6.2023".
    private static Optional<LocalDate> inDigits(String text, String locale) {
        int[] numbers = new int[3];
        int at = 0;
        for (int part = 0; part < numbers.length; part++) {
            int start = at;
            while (at < text.length() && at - start < 4 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                numbers[part] = 10 * numbers[part] + text.charAt(at++) - '0';
            }
            boolean sized = part == 2 ? at - start == 4 : at > start && at - start <= 2;
            boolean ends = at == text.length() || " ,T".indexOf(text.charAt(at)) >= 0;
            boolean joined = at < text.length() && "/.-".indexOf(text.charAt(at)) >= 0;
            if (!sized || !(part == 2 ? ends : joined)) {
                return Optional.empty();
            }
            at++;
        }
        return inOrder(numbers[0], numbers[1], numbers[2], locale);
    }

    private static Optional<LocalDate> inOrder(int first, int second, int year, String locale) {
        boolean ambiguous = first <= MONTHS && second <= MONTHS && first != second;
        boolean monthFirst = ambiguous ? locale.startsWith("en-us") : second > MONTHS;
        if (ambiguous && UNDECIDED.contains(locale)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, monthFirst ? first : second, monthFirst ? second : first));
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
