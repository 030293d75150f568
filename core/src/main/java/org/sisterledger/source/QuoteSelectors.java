package org.sisterledger.source;

import java.util.ArrayList;
import java.util.List;

/** Writes and reads lists of W3C TextQuoteSelectors as JSON, in one form: members in the order of the alphabet, no blanks. */
final class QuoteSelectors {
    private static final String EXACT = "{\"exact\":";
    private static final String PREFIX = ",\"prefix\":";
    private static final String SUFFIX = ",\"suffix\":";
    private static final String END = ",\"type\":\"TextQuoteSelector\"}";
    private static final String ESCAPED = "\"\\\n\r\t";
    private static final String LETTERS = "\"\\nrt";

    /** The members of one selector. */
    record Quote(String exact, String prefix, String suffix) {}

    private final String json;
    private int at;

    private QuoteSelectors(String json) {
        this.json = json;
    }

    static String write(List<Passage.Stretch> stretches) {
        StringBuilder out = new StringBuilder(256);
        String separator = "[";
        for (Passage.Stretch stretch : stretches) {
            out.append(separator).append(EXACT);
            append(out, stretch.span().quote());
            append(out.append(PREFIX), stretch.prefix());
            append(out.append(SUFFIX), stretch.suffix());
            out.append(END);
            separator = ",";
        }
        return out.append(']').toString();
    }

    /** What {@link #write} wrote; an empty list for anything else. */
    static List<Quote> read(String json) {
        try {
            return new QuoteSelectors(json).read();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return List.of();
        }
    }

    private List<Quote> read() {
        List<Quote> quotes = new ArrayList<>();
        take("[");
        do {
            take(EXACT);
            String exact = text();
            take(PREFIX);
            String prefix = text();
            take(SUFFIX);
            quotes.add(new Quote(exact, prefix, text()));
            take(END);
        } while (json.charAt(at++) == ',');
        if (json.charAt(at - 1) != ']' || at != json.length()) {
            throw new IllegalArgumentException("no list of selectors");
        }
        return quotes;
    }

    private void take(String words) {
        if (!json.startsWith(words, at)) {
            throw new IllegalArgumentException("no selector");
        }
        at += words.length();
    }

    private String text() {
        take("\"");
        StringBuilder out = new StringBuilder();
        for (char c = json.charAt(at++); c != '"'; c = json.charAt(at++)) {
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char letter = json.charAt(at++);
            if (letter == 'u') {
                out.append((char) Integer.parseInt(json.substring(at, at + 4), 16));
                at += 4;
            } else {
                out.append(ESCAPED.charAt(LETTERS.indexOf(letter)));
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = ESCAPED.indexOf(c);
            if (escape >= 0) {
                out.append('\\').append(LETTERS.charAt(escape));
            } else if (c < ' ') {
                out.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
