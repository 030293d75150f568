package org.sisterledger.connect.register;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.sisterledger.proof.Digest;

/**
 * Names as parts of ids: lower-case ASCII letters and digits with dashes between. Umlauts are spelled out, because Munster and
 * Muenster are two towns; other accents are dropped; letters of other scripts become their code points.
 */
public final class Slugs {
    private static final int LONGEST = 80;
    private static final int DIGITS_OF_DIGEST = 12;
    private static final String DROPPED = "'`\u2019\u2018\u02BB\u02BC\u02B9\u02BA";
    private static final Map<Character, String> SPELLED = Map.ofEntries(
            Map.entry('\u00E4', "ae"),
            Map.entry('\u00F6', "oe"),
            Map.entry('\u00FC', "ue"),
            Map.entry('\u00DF', "ss"),
            Map.entry('\u00F8', "oe"),
            Map.entry('\u00E6', "ae"),
            Map.entry('\u0153', "oe"),
            Map.entry('\u00E5', "aa"),
            Map.entry('\u0142', "l"),
            Map.entry('\u0111', "d"),
            Map.entry('\u00F0', "d"),
            Map.entry('\u00FE', "th"),
            Map.entry('\u0131', "i"),
            Map.entry('\u0259', "e"),
            Map.entry('\u014B', "n"));

    private Slugs() {}

    /**
     * The slug of a name, at most {@value #LONGEST} characters; a longer one is cut and ends in a part of its digest.
     *
     * @throws IllegalArgumentException if the name has neither letter nor digit
     */
    public static String of(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        lower.codePoints().forEach(c -> append(slug, c));
        int end = slug.length();
        if (end > 0 && slug.charAt(end - 1) == '-') {
            slug.setLength(end - 1);
        }
        if (slug.isEmpty()) {
            throw new IllegalArgumentException("Expected a name with a letter or digit, got '" + name + "'.");
        }
        return bounded(slug.toString());
    }

    /** The slug itself if it is short enough; else its beginning with a part of its digest. */
    public static String bounded(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        String digest = Digest.ofBytes(slug.getBytes(StandardCharsets.US_ASCII))
                .toString()
                .substring(0, DIGITS_OF_DIGEST);
        return slug.substring(0, LONGEST - DIGITS_OF_DIGEST - 1) + "-" + digest;
    }

    private static void append(StringBuilder slug, int c) {
        String spelled = c <= Character.MAX_VALUE ? SPELLED.get((char) c) : null;
        if (spelled != null) {
            slug.append(spelled);
        } else if (isPlain(c)) {
            slug.append((char) c);
        } else if (DROPPED.indexOf(c) >= 0) {
            return;
        } else if (Character.isLetterOrDigit(c)) {
            appendLetter(slug, c);
        } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
    }

    private static void appendLetter(StringBuilder slug, int c) {
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        int base = parts.codePointAt(0);
        if (isPlain(Character.toLowerCase(base))) {
            slug.append((char) Character.toLowerCase(base));
        } else {
            slug.append('u').append(Integer.toHexString(c));
        }
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
