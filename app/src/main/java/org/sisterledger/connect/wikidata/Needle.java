package org.sisterledger.connect.wikidata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A few bytes to be looked for in many, by the rule of Boyer, Moore and Horspool: where the last byte is none of them, all are skipped. */
final class Needle {
    private final byte[] bytes;
    private final int[] skips = new int[256];

    Needle(String ascii) {
        bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(skips, bytes.length);
        for (int i = 0; i < bytes.length - 1; i++) {
            skips[bytes[i] & 0xff] = bytes.length - 1 - i;
        }
    }

    /** Whether it stands in the range. */
    boolean isIn(byte[] text, int from, int to) {
        int last = bytes.length - 1;
        for (int at = from + last; at < to; at += skips[text[at] & 0xff]) {
            if (text[at] == bytes[last] && Arrays.equals(text, at - last, at, bytes, 0, last)) {
                return true;
            }
        }
        return false;
    }
}
