package org.sisterledger.connect.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the character set of bytes: a byte order mark, else the zero bytes of UTF-16, else what an HTML page declares, else
 * UTF-8, else Windows-1252, which takes in Latin-1.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#decode">WHATWG Encoding</a>
 */
final class Charsets {
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF-", "a PDF",
            "PK\u0003\u0004", "a ZIP archive or an office document",
            "\u001f\u008b", "compressed with gzip",
            "\u0089PNG", "a PNG image",
            "\u00ff\u00d8\u00ff", "a JPEG image",
            "SQLite format 3\0", "an SQLite database");
    private static final int HEAD = 1024;

    private Charsets() {}

    /**
     * A text with the character set that it was read in.
     *
     * @param text without byte order mark
     * @param charset its name
     */
    record Decoded(String text, String charset) {}

    /**
     * Decodes bytes.
     *
     * @param name the file's name, for messages
     * @throws UnreadableArticleException if they are no text
     */
    static Decoded decode(byte[] bytes, String name) {
        refuseKnown(bytes, name);
        Decoded decoded = byMark(bytes).or(() -> byZeros(bytes)).orElseGet(() -> byTrial(bytes));
        refuseBinary(decoded.text(), name);
        return decoded;
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(decoded(bytes, 3, UTF_8));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(decoded(bytes, 2, UTF_16LE));
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Optional.of(decoded(bytes, 2, UTF_16BE)) : Optional.empty();
    }

    // In UTF-16 of a Western text every other byte is zero.
    private static Optional<Decoded> byZeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length & ~1, 4 * HEAD);
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int many = length / 2 * 6 / 10;
        int few = length / 2 / 50;
        if (length > 0 && odd > many && even <= few) {
            return Optional.of(decoded(bytes, 0, UTF_16LE));
        }
        return length > 0 && even > many && odd <= few ? Optional.of(decoded(bytes, 0, UTF_16BE)) : Optional.empty();
    }

    private static Decoded byTrial(byte[] bytes) {
        try {
            return new Decoded(
                    UTF_8.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    UTF_8.name());
        } catch (CharacterCodingException e) {
            if (isMostlyUtf8(bytes)) {
                return decoded(bytes, 0, UTF_8);
            }
            return decoded(bytes, 0, declared(bytes).orElse(Charset.forName("windows-1252")));
        }
    }

    // One broken byte in a text that is UTF-8 otherwise is no reason to garble the rest.
    private static boolean isMostlyUtf8(byte[] bytes) {
        long broken =
                new String(bytes, UTF_8).chars().filter(c -> c == '\uFFFD').count();
        long whole = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            boolean leads = (bytes[i] & 0xE0) == 0xC0 || (bytes[i] & 0xF0) == 0xE0 || (bytes[i] & 0xF8) == 0xF0;
            whole += leads && (bytes[i + 1] & 0xC0) == 0x80 ? 1 : 0;
        }
        return whole > 2 * broken;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        Matcher matcher = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1));
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            // A page that says UTF-8 or UTF-16 and is neither was tried already; browsers read Latin-1 as Windows-1252.
            boolean tried = charset.name().startsWith("UTF-")
                    || charset.equals(ISO_8859_1)
                    || "US-ASCII".equals(charset.name());
            return tried ? Optional.empty() : Optional.of(charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void refuseKnown(byte[] bytes, String name) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), ISO_8859_1);
        SIGNATURES.forEach((signature, what) -> {
            if (head.startsWith(signature)) {
                throw new UnreadableArticleException(name + ": expected text or HTML, and it is " + what
                        + ". Save the article as text and name that file.");
            }
        });
    }

    private static void refuseBinary(String text, String name) {
        long controls = text.chars()
                .filter(c -> (c < ' ' && "\t\n\u000b\f\r\u001b".indexOf(c) < 0) || c == '\uFFFD')
                .count();
        if (controls > 2 + text.length() / 50) {
            throw new UnreadableArticleException(name + ": expected text or HTML, and it is binary (" + controls
                    + " of its " + text.length()
                    + " characters are control codes). Save the article as text and name that file.");
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded decoded(byte[] bytes, int from, Charset charset) {
        return new Decoded(new String(bytes, from, bytes.length - from, charset), charset.name());
    }
}
