package org.sisterledger.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words by which constants stand in tables: {@code IN_FORCE} is {@code in-force}. */
public final class Words {
    private Words() {}

    /** The word of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with this word (blanks count as dashes), or empty if there is none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        String dashed = word.replace(' ', '-');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(dashed))
                .findFirst();
    }
}
