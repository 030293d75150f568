package org.sisterledger.store.sql;

import java.util.Comparator;

/** The order of texts in the tables: by code point, which is that of their bytes in UTF-8 and not that of {@code String}. */
final class CodePoints {
    static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // A surrogate stands for a code point above all others.
                boolean apart = Character.isSurrogate(a) != Character.isSurrogate(b);
                return apart
                        ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b))
                        : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
