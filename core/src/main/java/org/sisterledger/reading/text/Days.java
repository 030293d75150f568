package org.sisterledger.reading.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.time.Edtf;

/** Reads dates as articles write them, relative ones against the publication day. */
public final class Days {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int SHORTEST_MONTH = 3;
    private static final Set<String> PLACING = Set.of("in", "last", "early", "late", "mid");

    private Days() {}

    /**
     * A day written out, such as {@code 2023-06-19}, {@code 19th June, 2023}, {@code June 19, 2023}, {@code 19 Jun 2023}.
     *
     * @return empty if the text holds no such day
     */
    public static Optional<LocalDate> find(String text) {
        List<Token> tokens = Tokenizer.tokenize(text, 0, text.length());
        for (int i = 0; i < tokens.size(); i++) {
            Optional<LocalDate> day = dayAt(tokens, i).map(Found::day);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /**
     * A date of a text.
     *
     * @param date the date
     * @param last index behind its last token
     */
    public record Dated(Edtf date, int last) {}

    /**
     * The date that begins at a token: a day, a month or a year, or "Monday", "last year", "yesterday" against the
     * publication day.
     *
     * @return empty if none begins there
     */
    public static Optional<Dated> dateAt(List<Token> tokens, int at, Optional<LocalDate> published) {
        Optional<Found> day = dayAt(tokens, at);
        if (day.isPresent()) {
            return day.map(found -> new Dated(Edtf.of(found.day()), found.last()));
        }
        Token token = tokens.get(at);
        Optional<Integer> month = month(token);
        if (month.isPresent() && token.isCapitalized() && at + 1 < tokens.size()) {
            Optional<Integer> year = year(tokens.get(at + 1));
            if (year.isPresent()) {
                return Optional.of(new Dated(monthOf(year.get(), month.get()), at + 2));
            }
            Optional<Dated> near = nearDay(tokens, at, month.get(), published);
            if (near.isPresent()) {
                return near;
            }
        }
        return year(token)
                .map(year -> new Dated(Edtf.parse(String.format(Locale.ROOT, "%04d", year)), at + 1))
                .or(() -> Seasons.at(tokens, at, published))
                .or(() -> relative(tokens, at, published));
    }

    /**
     * The month that stands alone at a token, as in "in May": the nearest one that began before the publication day. Without a
     * preposition it may be a name, and is none.
     *
     * @return empty if none stands there, or no publication day is known
     */
    public static Optional<Dated> monthAt(List<Token> tokens, int at, Optional<LocalDate> published) {
        Optional<Integer> month = month(tokens.get(at));
        boolean placed = at > 0
                && PLACING.contains(tokens.get(at - 1).lower())
                && tokens.get(at).isCapitalized();
        if (published.isEmpty() || month.isEmpty() || !placed) {
            return Optional.empty();
        }
        LocalDate day = published.get();
        int year = day.getMonthValue() < month.get() ? day.getYear() - 1 : day.getYear();
        return Optional.of(new Dated(monthOf(year, month.get()), at + 1));
    }

    /** Whether a word is the name of a month, in full or cut, with a capital. */
    public static boolean isMonth(Token token) {
        return token.isCapitalized() && month(token).isPresent();
    }

    // "June 19" without a year is the nearest one before or on the publication day.
    private static Optional<Dated> nearDay(List<Token> tokens, int at, int month, Optional<LocalDate> published) {
        Optional<Integer> dayOfMonth = number(tokens.get(at + 1));
        if (published.isEmpty() || dayOfMonth.isEmpty() || dayOfMonth.get() > 31) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(published.get().getYear(), month, dayOfMonth.get());
            LocalDate past = day.isAfter(published.get()) ? day.minusYears(1) : day;
            return Optional.of(new Dated(Edtf.of(past), at + 2));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Dated> relative(List<Token> tokens, int at, Optional<LocalDate> published) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = published.get();
        Token token = tokens.get(at);
        Optional<DayOfWeek> weekday = weekday(token);
        if (weekday.isPresent()) {
            boolean before = at > 0 && tokens.get(at - 1).is("last");
            LocalDate day = today.with(
                    before
                            ? TemporalAdjusters.previous(weekday.get())
                            : TemporalAdjusters.previousOrSame(weekday.get()));
            return Optional.of(new Dated(Edtf.of(day), at + 1));
        }
        if (token.is("yesterday")) {
            return Optional.of(new Dated(Edtf.of(today.minusDays(1)), at + 1));
        }
        if (token.is("today")) {
            return Optional.of(new Dated(Edtf.of(today), at + 1));
        }
        if (token.is("last") && at + 1 < tokens.size()) {
            if (tokens.get(at + 1).is("year")) {
                return Optional.of(new Dated(Edtf.parse(String.valueOf(today.getYear() - 1)), at + 2));
            }
            if (tokens.get(at + 1).is("month")) {
                LocalDate month = today.minusMonths(1);
                return Optional.of(new Dated(monthOf(month.getYear(), month.getMonthValue()), at + 2));
            }
        }
        return inPeriod(tokens, at, today);
    }

    // "this month", "this year", "last week" (Monday to Sunday).
    private static Optional<Dated> inPeriod(List<Token> tokens, int at, LocalDate today) {
        boolean now = tokens.get(at).is("this");
        boolean past = tokens.get(at).is("last");
        if (at + 1 >= tokens.size() || (!now && !past)) {
            return Optional.empty();
        }
        Token period = tokens.get(at + 1);
        if (now && period.is("year")) {
            return Optional.of(new Dated(Edtf.parse(String.format(Locale.ROOT, "%04d", today.getYear())), at + 2));
        }
        if (now && period.is("month")) {
            return Optional.of(new Dated(monthOf(today.getYear(), today.getMonthValue()), at + 2));
        }
        if (period.is("week")) {
            LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .minusWeeks(past ? 1 : 0);
            return Optional.of(new Dated(Edtf.parse(monday + "/" + monday.plusDays(6)), at + 2));
        }
        return Optional.empty();
    }

    private record Found(LocalDate day, int last) {}

    private static Optional<Found> dayAt(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.isNumber() && token.text().length() == 10 && token.text().charAt(4) == '-') {
            return day(token.text(), at + 1);
        }
        if (at + 2 >= tokens.size()) {
            return Optional.empty();
        }
        Optional<Integer> number = number(token);
        Optional<Integer> month = month(tokens.get(at + 1));
        if (number.isPresent() && month.isPresent()) {
            int next = skipComma(tokens, at + 2);
            return next < tokens.size()
                    ? year(tokens.get(next)).flatMap(year -> day(year, month.get(), number.get(), next + 1))
                    : Optional.empty();
        }
        Optional<Integer> first = month(token);
        Optional<Integer> second = number(tokens.get(at + 1));
        if (first.isPresent() && second.isPresent()) {
            int next = skipComma(tokens, at + 2);
            return next < tokens.size()
                    ? year(tokens.get(next)).flatMap(year -> day(year, first.get(), second.get(), next + 1))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static int skipComma(List<Token> tokens, int at) {
        return at < tokens.size() && ",".equals(tokens.get(at).text()) ? at + 1 : at;
    }

    private static Optional<Found> day(String iso, int last) {
        try {
            return Optional.of(new Found(LocalDate.parse(iso), last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Found> day(int year, int month, int dayOfMonth, int last) {
        try {
            return Optional.of(new Found(LocalDate.of(year, month, dayOfMonth), last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Edtf monthOf(int year, int month) {
        return Edtf.parse(String.format(Locale.ROOT, "%04d-%02d", year, month));
    }

    private static Optional<Integer> month(Token token) {
        String word = token.lower().endsWith(".")
                ? token.lower().substring(0, token.lower().length() - 1)
                : token.lower();
        if (word.length() < SHORTEST_MONTH) {
            return Optional.empty();
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            boolean full = MONTHS.get(i).equals(word);
            boolean cut = word.length() <= 4 && MONTHS.get(i).startsWith(word);
            if (full || cut) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(Token token) {
        String digits = token.lower().replaceAll("(st|nd|rd|th)$", "");
        return digits.length() <= 2 && !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    /** The year that a word of four digits names, from 1900 to 2100; empty if it names none. */
    static Optional<Integer> year(Token token) {
        boolean four = token.text().length() == 4 && token.text().chars().allMatch(c -> c >= '0' && c <= '9');
        if (!four) {
            return Optional.empty();
        }
        int year = Integer.parseInt(token.text());
        return year >= 1900 && year <= 2100 ? Optional.of(year) : Optional.empty();
    }

    private static Optional<DayOfWeek> weekday(Token token) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (token.isCapitalized() && token.text().equalsIgnoreCase(day.name())) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
