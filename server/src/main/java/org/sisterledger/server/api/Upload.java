package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.document.DocumentKind;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.Settings;
import org.springframework.stereotype.Component;

/** Takes the article in the body of a request: text, of a bounded size, and nothing that only says that it is text. */
@Component
final class Upload {
    private static final int KILOBYTE = 1024;
    /** How many bytes are looked at to tell UTF-16 by its zeros. */
    private static final int SAMPLE = 512;

    private final int most;

    Upload(Settings settings) {
        this.most = Math.min(ArticleText.LARGEST, settings.number(Setting.UPLOAD_KILOBYTES) * KILOBYTE);
    }

    /**
     * The article.
     *
     * @throws Refusal if the body is compressed, too large, of another type, or not of the type that it says
     */
    ArticleText read(HttpServletRequest request) throws IOException {
        boolean page = requireType(request);
        String coding = request.getHeader("Content-Encoding");
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw wrong("a body in the coding '" + coding + "' is not unpacked. Send the text as it is.");
        }
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refusal(
                    Fault.TOO_LARGE,
                    "expected an article of at most " + most / KILOBYTE
                            + " kilobytes, and it has more. Split it, and check" + " each part.");
        }
        requireText(bytes);
        return ArticleText.read(new ByteArrayInputStream(bytes), page ? "article.html" : "article.txt");
    }

    private static boolean requireType(HttpServletRequest request) {
        String given = request.getContentType() == null ? "" : request.getContentType();
        String[] parts = given.toLowerCase(Locale.ROOT).split(";", -1);
        String type = parts[0].strip();
        if (!type.equals("text/plain") && !type.equals("text/html")) {
            throw wrong(
                    "expected Content-Type text/plain or text/html, got '" + given + "'. Send the article as text.");
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=")
                    && !parameter.equals("charset=utf-8")
                    && !parameter.equals("charset=us-ascii")) {
                throw wrong("expected the character set UTF-8, got '" + parameter.substring(8)
                        + "'. Send the text in UTF-8.");
            }
        }
        return type.equals("text/html");
    }

    // Told from the bytes and never from what the request says of them.
    private static void requireText(byte[] bytes) {
        DocumentKind kind = DocumentKind.of(bytes);
        if (kind != DocumentKind.TEXT && kind != DocumentKind.JSON_LINES) {
            throw wrong("expected text, and the bytes are those of a " + kind.words()
                    + ". Send the text that it holds, or read the file with 'sisterledger check'.");
        }
        boolean marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        if (!marked) {
            requireNoZeros(bytes);
        }
    }

    private static void requireNoZeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int first = -1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                first = first < 0 ? i : first;
                if (i < SAMPLE) {
                    even += i % 2 == 0 ? 1 : 0;
                    odd += i % 2;
                }
            }
        }
        if (first >= 0) {
            int pairs = Math.min(bytes.length, SAMPLE) / 2;
            boolean wide = pairs > 0 && (even > pairs / 2 || odd > pairs / 2);
            throw wrong(
                    wide
                            ? "expected text, and the bytes look like UTF-16 without a byte order mark. Send the text in UTF-8."
                            : "expected text, and there is a NUL byte at offset " + first
                                    + ". Send the text alone, in UTF-8.");
        }
    }

    private static Refusal wrong(String detail) {
        return new Refusal(Fault.WRONG_TYPE, detail);
    }
}
