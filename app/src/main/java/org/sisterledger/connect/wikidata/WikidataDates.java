package org.sisterledger.connect.wikidata;

import java.util.Optional;
import org.sisterledger.connect.register.TieStatement.When;
import org.sisterledger.fact.Value;
import org.sisterledger.time.Edtf;

/**
 * Times of Wikibase as EDTF: only the digits that the precision covers are meant, whatever stands behind them.
 *
 * @see <a href="https://www.wikidata.org/wiki/Help:Dates">Wikidata, Help: Dates</a>
 */
final class WikidataDates {
    private static final int DAY = 11;
    private static final int MONTH = 10;
    private static final int YEAR = 9;
    private static final int DECADE = 8;
    private static final int CENTURY = 7;
    private static final int MILLENNIUM = 6;
    private static final String JULIAN = "a date of the Julian calendar, as the register has it";

    private WikidataDates() {}

    /**
     * A time such as {@code +1955-00-00T00:00:00Z}, with or without the plus.
     *
     * @param precision 6 for a millennium to 11 for a day; finer ones count as a day
     * @return empty if it is no time, before the year 1, after 9999, or coarser
     */
    static Optional<When> find(String time, int precision, boolean isJulian) {
        String digits = time.startsWith("+") ? time.substring(1) : time;
        if (digits.length() < 10 || digits.charAt(4) != '-' || digits.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(digits.substring(0, 4));
            String text = text(digits, year, precision);
            return year < 1 || text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new When(
                            Value.of(Edtf.parse(text).text()), isJulian ? Optional.of(JULIAN) : Optional.empty()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(String digits, int year, int precision) {
        boolean noMonth = digits.startsWith("00", 5);
        boolean noDay = digits.startsWith("00", 8);
        return switch (Math.min(precision, DAY)) {
            case DAY -> digits.substring(0, noMonth ? 4 : noDay ? 7 : 10);
            case MONTH -> digits.substring(0, noMonth ? 4 : 7);
            case YEAR -> digits.substring(0, 4);
            // A decade is named by any of its years; centuries and millennia begin with a year 1.
            case DECADE -> interval(year - year % 10, 10);
            case CENTURY -> interval((year - 1) / 100 * 100 + 1, 100);
            case MILLENNIUM -> interval((year - 1) / 1000 * 1000 + 1, 1000);
            default -> "";
        };
    }

    private static String interval(int first, int years) {
        return String.format("%04d/%04d", Math.max(1, first), first + years - 1);
    }
}
