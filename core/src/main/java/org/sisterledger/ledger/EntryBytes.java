package org.sisterledger.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer for canonical JSON whose members are written in their order. */
final class EntryBytes {
    private byte[] bytes = new byte[512];
    private int length;

    /** Appends ASCII as it is. */
    EntryBytes raw(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    /** Appends a text in quotation marks. */
    EntryBytes text(String text) {
        reserve(text.length() + 2);
        int start = length;
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c >= 0x7F) {
                length = start;
                return any(text);
            }
            bytes[length++] = (byte) c;
        }
        bytes[length++] = '"';
        return this;
    }

    // What has to be escaped or is not ASCII.
    private EntryBytes any(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        CanonicalJson.appendText(out, text);
        byte[] encoded = out.toString().getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
