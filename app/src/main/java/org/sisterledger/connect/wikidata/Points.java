package org.sisterledger.connect.wikidata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Coordinates as the record writes them: {@code latitude,longitude} in degrees, five decimals at most, about a metre. */
final class Points {
    private static final int DECIMALS = 5;

    private Points() {}

    /** The point; empty if it is none on earth. */
    static Optional<String> find(String latitude, String longitude) {
        try {
            BigDecimal north = new BigDecimal(latitude);
            BigDecimal east = new BigDecimal(longitude);
            boolean onEarth = north.abs().compareTo(BigDecimal.valueOf(90)) <= 0
                    && east.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
            return onEarth ? Optional.of(rounded(north) + "," + rounded(east)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String rounded(BigDecimal degrees) {
        BigDecimal rounded = degrees.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
