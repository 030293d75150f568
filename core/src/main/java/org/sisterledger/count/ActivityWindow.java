package org.sisterledger.count;

import java.time.LocalDate;

/**
 * Whether something was held in a tie in the years before a day: its liveliness.
 *
 * @param years how many years back from the day, at least 1
 * @param held true for ties of which the record has an activity held in that time, false for those of which it has none
 */
public record ActivityWindow(int years, boolean held) {
    /** Checks the years. */
    public ActivityWindow {
        if (years < 1 || years > 1000) {
            throw new IllegalArgumentException("Expected a number of years from 1 to 1000, got " + years + ".");
        }
    }

    /** The first day that lies in the window: the day after the one {@link #years} years before. */
    public LocalDate firstDay(LocalDate day) {
        return day.minusYears(years).plusDays(1);
    }

    /** In words, such as {@code held:5} or {@code none:5}. */
    @Override
    public String toString() {
        return (held ? "held:" : "none:") + years;
    }
}
