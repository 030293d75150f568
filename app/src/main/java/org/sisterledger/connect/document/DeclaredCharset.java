package org.sisterledger.connect.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message or an answer of a web server says of the character set of its text. It is believed only where the bytes do not
 * tell better themselves: text that is UTF-8 is UTF-8, whatever was declared.
 */
public final class DeclaredCharset {
    private DeclaredCharset() {}

    /**
     * The bytes in UTF-8 if the declaration is needed to understand them, and as they are otherwise.
     *
     * @param declared a name such as {@code windows-1251}; nothing if none was declared. Names that nobody knows are ignored
     */
    public static byte[] toUtf8(byte[] bytes, @Nullable String declared) {
        Optional<Charset> charset = find(declared);
        if (charset.isEmpty()) {
            return bytes;
        }
        boolean escapes = charset.get().name().toUpperCase(Locale.ROOT).startsWith("ISO-2022");
        if (!escapes && isUtf8(bytes)) {
            return bytes;
        }
        return new String(bytes, charset.get()).getBytes(UTF_8);
    }

    // Latin-1 and ASCII are what is declared when nobody thought of it; the bytes are looked at instead, as browsers
    // do.
    private static Optional<Charset> find(@Nullable String declared) {
        if (declared == null) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(declared.strip().replace("\"", ""));
            boolean unneeded = charset.equals(ISO_8859_1)
                    || charset.equals(US_ASCII)
                    || charset.name().startsWith("UTF-");
            return unneeded ? Optional.empty() : Optional.of(charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
