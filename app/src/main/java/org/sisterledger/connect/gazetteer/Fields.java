package org.sisterledger.connect.gazetteer;

import org.sisterledger.community.Point;

/** Reads the fields that all shapes of gazetteers have; says of each what is wrong with it. */
final class Fields {
    private static final int LONGEST_NAME = 200;

    private Fields() {}

    static String name(String text) throws RowRefused {
        if (text.isBlank()) {
            throw new RowRefused("no name", text);
        }
        if (text.length() > LONGEST_NAME) {
            throw new RowRefused("a name of more than " + LONGEST_NAME + " characters", text);
        }
        return text.strip();
    }

    static Point point(String latitude, String longitude) throws RowRefused {
        try {
            return new Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
        } catch (IllegalArgumentException e) {
            throw new RowRefused(
                    "no latitude from -90 to 90 and longitude from -180 to 180", latitude + "," + longitude);
        }
    }

    static String country(String code) throws RowRefused {
        if (!Countries.isKnown(code)) {
            throw new RowRefused("no country code of ISO 3166-1", code);
        }
        return code;
    }

    static long population(String text) throws RowRefused {
        return text.isBlank() ? 0 : number(text, "no whole number as population");
    }

    static long id(String text) throws RowRefused {
        return number(text, "no whole number as geonameid");
    }

    private static long number(String text, String otherwise) throws RowRefused {
        boolean digits = !text.isEmpty() && text.length() <= 12 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            throw new RowRefused(otherwise, text);
        }
        return Long.parseLong(text);
    }
}
