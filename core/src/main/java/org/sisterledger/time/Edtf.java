package org.sisterledger.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * A date as a source gives it, in Extended Date/Time Format level 1: {@code 2006}, {@code 2006-05}, {@code 2006-05-30},
 * uncertain ({@code 2006?}), approximate ({@code 1984~}), both ({@code 2006%}), unspecified digits ({@code 201X}, {@code
 * 2006-XX}), seasons ({@code 2006-21}), and intervals ({@code 2006-05-30/2006-06-27}, {@code 2012/..}, {@code /2010}).
 *
 * <p>Every date answers two questions: the earliest and the latest day that it may mean. An open or unknown end answers with
 * an empty {@link Optional}, which means "no bound known", never "today".
 *
 * @param text the date as written, in EDTF
 * @param earliest first day that the text may mean; empty for an open or unknown start
 * @param latest last day that the text may mean; empty for an open or unknown end
 * @see <a href="https://www.loc.gov/standards/datetime/">EDTF specification, Library of Congress</a>
 */
public record Edtf(String text, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;

    /** Checks that the bounds are in order. Use {@link #parse}. */
    public Edtf {
        Objects.requireNonNull(text);
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            throw new IllegalArgumentException(
                    "A date ends before it begins: '" + text + "'. Write the earlier day first.");
        }
    }

    /**
     * Reads a date in EDTF level 1.
     *
     * @throws IllegalArgumentException if the text is not such a date or names a day that does not exist; the message quotes it
     */
    public static Edtf parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return single(text);
        }
        String first = text.substring(0, slash);
        String last = text.substring(slash + 1);
        if (isOpen(first) && isOpen(last)) {
            throw fault(text, "an interval needs at least one end");
        }
        return new Edtf(
                text,
                isOpen(first) ? Optional.empty() : single(first).earliest,
                isOpen(last) ? Optional.empty() : single(last).latest);
    }

    /** A single, exact day. */
    public static Edtf of(LocalDate day) {
        return new Edtf(day.toString(), Optional.of(day), Optional.of(day));
    }

    /** Whether every day that this may mean lies before {@code day}. An end without bound is never before. */
    public boolean isBefore(LocalDate day) {
        return latest.isPresent() && latest.get().isBefore(day);
    }

    /** Whether every day that this may mean lies on or before {@code day}. */
    public boolean isOnOrBefore(LocalDate day) {
        return latest.isPresent() && !latest.get().isAfter(day);
    }

    /** Whether every day that this may mean lies after {@code day}. */
    public boolean isAfter(LocalDate day) {
        return earliest.isPresent() && earliest.get().isAfter(day);
    }

    /** Whether {@code day} falls inside the bounds, so that the text is too coarse to tell before from after. */
    public boolean mayBe(LocalDate day) {
        return !isBefore(day) && !isAfter(day);
    }

    /** Whether the text means one day. */
    public boolean isDay() {
        return earliest.isPresent() && earliest.equals(latest);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || "..".equals(end);
    }

    private static Edtf single(String text) {
        String plain = text;
        if (!plain.isEmpty() && "?~%".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            plain = plain.substring(0, plain.length() - 1);
        }
        try {
            return switch (plain.length()) {
                case 4 -> year(text, plain);
                case 7 -> month(text, plain);
                case 10 -> day(text, plain);
                default -> throw fault(text, "its length fits no form");
            };
        } catch (DateTimeException e) {
            throw fault(text, "no such day in the calendar");
        }
    }

    private static Edtf year(String text, String plain) {
        int from = digits(text, plain.replace('X', '0'), 0, 4);
        int to = digits(text, plain.replace('X', '9'), 0, 4);
        return between(text, LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    private static Edtf month(String text, String plain) {
        requireDash(text, plain, 4);
        int year = digits(text, plain, 0, 4);
        if (plain.endsWith("XX")) {
            return between(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        int month = digits(text, plain, 5, 7);
        if (month >= FIRST_SEASON && month <= LAST_SEASON) {
            // Seasons are those of no hemisphere: the specification leaves their months open.
            return between(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth of = YearMonth.of(year, month);
        return between(text, of.atDay(1), of.atEndOfMonth());
    }

    private static Edtf day(String text, String plain) {
        requireDash(text, plain, 7);
        if (plain.endsWith("XX")) {
            Edtf month = month(text, plain.substring(0, 7));
            return new Edtf(text, month.earliest, month.latest);
        }
        requireDash(text, plain, 4);
        LocalDate day = LocalDate.of(digits(text, plain, 0, 4), digits(text, plain, 5, 7), digits(text, plain, 8, 10));
        return between(text, day, day);
    }

    private static Edtf between(String text, LocalDate from, LocalDate to) {
        return new Edtf(text, Optional.of(from), Optional.of(to));
    }

    private static void requireDash(String text, String plain, int at) {
        if (plain.charAt(at) != '-') {
            throw fault(text, "expected '-' after " + at + " characters");
        }
    }

    private static int digits(String text, String plain, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = plain.charAt(i);
            if (c < '0' || c > '9') {
                throw fault(text, "expected digits");
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static IllegalArgumentException fault(String text, String why) {
        return new IllegalArgumentException(
                "Expected a date such as 2006, 2006-05, 2006-05-30 or 2006/2008, got '" + text + "' (" + why + ").");
    }
}
