package org.sisterledger.connect.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.ledger.SealedText;
import org.sisterledger.proof.Salt;

/**
 * An entry as a line: {@code {"entry":{...},"texts":{"author":{"salt":"...","text":"..."}}}}. What stands behind {@code entry} are the
 * canonical bytes themselves, whose leaf hash is the entry's id.
 */
final class EntryLine {
    /** How such a line begins. */
    static final String BEGINNING = "{\"entry\":";

    private EntryLine() {}

    /** The line, without its end. */
    static String of(SealedEntry entry) {
        StringBuilder line = new StringBuilder(BEGINNING);
        line.append(new String(entry.toBytes(), StandardCharsets.UTF_8)).append(",\"texts\":{");
        char before = 0;
        for (Map.Entry<String, SealedText> text : entry.texts().entrySet()) {
            if (before != 0) {
                line.append(before);
            }
            before = ',';
            line.append('"').append(text.getKey()).append("\":{\"salt\":\"");
            line.append(HexFormat.of().formatHex(text.getValue().salt().toBytes()))
                    .append("\",\"text\":");
            quote(text.getValue().text(), line);
            line.append('}');
        }
        return line.append("}}").toString();
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none
     */
    static SealedEntry parse(String line) {
        LineScanner scanner = new LineScanner(line);
        scanner.expect(BEGINNING);
        String bytes = scanner.object();
        scanner.expect(",\"texts\":{");
        Map<String, SealedText> texts = new TreeMap<>();
        while (!scanner.accept("}")) {
            if (!texts.isEmpty()) {
                scanner.expect(",");
            }
            String field = scanner.text();
            scanner.expect(":{\"salt\":");
            Salt salt = Salt.of(HexFormat.of().parseHex(scanner.text()));
            scanner.expect(",\"text\":");
            if (texts.put(field, new SealedText(salt, scanner.text())) != null) {
                throw new IllegalArgumentException("expected one text of '" + field + "', got two");
            }
            scanner.expect("}");
        }
        scanner.expect("}");
        scanner.expectEnd();
        return SealedEntry.of(bytes.getBytes(StandardCharsets.UTF_8), texts);
    }

    private static void quote(String text, StringBuilder line) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                // Surrogates too, so that half a pair comes back as it was.
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        line.append('"');
    }
}
