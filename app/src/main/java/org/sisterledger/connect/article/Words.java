package org.sisterledger.connect.article;

import java.util.Optional;

/** Words of a page's metadata, as a reader would see them. */
final class Words {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_NAME_WORDS = 8;

    private Words() {}

    /** Without blanks at the ends, each run of blanks inside as one. */
    static String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || (c >= '\t' && c <= '\r');
    }

    /** The name in a byline, "By Jane Roe | June 19, 2023"; empty if it holds an address, a handle or no name. */
    static Optional<String> findAuthor(String byline) {
        String name = collapse(byline);
        if (isBy(name)) {
            name = name.substring(3);
        }
        int end = 0;
        while (end < name.length() && "|;•·(/".indexOf(name.charAt(end)) < 0 && !Character.isDigit(name.charAt(end))) {
            end++;
        }
        // An address or a handle is no name.
        boolean named = !name.contains("://") && name.indexOf('@') < 0 && !name.startsWith("www.");
        name = name.substring(0, end).strip();
        while (name.endsWith(",") || name.endsWith("-") || name.endsWith("–") || name.endsWith("—")) {
            name = name.substring(0, name.length() - 1).strip();
        }
        boolean sized = !name.isEmpty() && name.length() <= LONGEST_NAME && words(name) <= MOST_NAME_WORDS;
        return named && sized ? Optional.of(name) : Optional.empty();
    }

    /** Whether a text begins as a byline does, "By Jane Roe". */
    static boolean isBy(String text) {
        return text.length() > 3 && text.regionMatches(true, 0, "by ", 0, 3);
    }

    static int words(String text) {
        return 1 + (int) text.chars().filter(c -> c == ' ').count();
    }
}
