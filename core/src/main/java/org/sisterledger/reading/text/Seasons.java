package org.sisterledger.reading.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.time.Edtf;

/** Reads seasons: "spring 2021", "the summer of 2019", "last autumn". They are those of no hemisphere, as EDTF has them. */
final class Seasons {
    private static final List<String> NAMES = List.of("spring", "summer", "autumn", "winter");
    private static final int FIRST_CODE = 21;

    private Seasons() {}

    /** The season that begins at a token; empty if none does, or no year is told and no publication day known. */
    static Optional<Days.Dated> at(List<Token> tokens, int at, Optional<LocalDate> published) {
        boolean last = tokens.get(at).is("last") && at + 1 < tokens.size();
        boolean now = tokens.get(at).is("this") && at + 1 < tokens.size();
        int name = last || now ? at + 1 : at;
        String word = tokens.get(name).is("fall") ? "autumn" : tokens.get(name).lower();
        int season = NAMES.indexOf(word);
        if (season < 0) {
            return Optional.empty();
        }
        int next = name + 1;
        if (next < tokens.size() && tokens.get(next).is("of")) {
            next++;
        }
        Optional<Integer> year = next < tokens.size() ? Days.year(tokens.get(next)) : Optional.empty();
        if (year.isPresent()) {
            return Optional.of(new Days.Dated(of(year.get(), season), next + 1));
        }
        // "Last fall" in June is that of the year before; "last spring" in June may be either, so it is left alone.
        boolean before = last
                && published.isPresent()
                && 2 + 3 * season > published.get().getMonthValue();
        if (before) {
            return Optional.of(new Days.Dated(of(published.orElseThrow().getYear() - 1, season), name + 1));
        }
        return now && published.isPresent()
                ? Optional.of(new Days.Dated(of(published.get().getYear(), season), name + 1))
                : Optional.empty();
    }

    private static Edtf of(int year, int season) {
        return Edtf.parse(String.format(Locale.ROOT, "%04d-%02d", year, FIRST_CODE + season));
    }
}
