package org.sisterledger.connect.mapping;

/**
 * A name with what a list adds to tell namesakes apart: {@code Suzhou, Jiangsu}, {@code Chaoyang (Beijing)}.
 *
 * @param name without it
 * @param qualifier without comma and parentheses; empty if there is none
 */
record Qualified(String name, String qualifier) {
    static Qualified of(String text) {
        int open = text.lastIndexOf(" (");
        if (open > 0 && text.endsWith(")")) {
            return new Qualified(
                    text.substring(0, open).strip(),
                    text.substring(open + 2, text.length() - 1).strip());
        }
        int comma = text.indexOf(", ");
        return comma > 0
                ? new Qualified(
                        text.substring(0, comma).strip(),
                        text.substring(comma + 2).strip())
                : new Qualified(text, "");
    }

    String part(Field.Part part) {
        return switch (part) {
            case NAME -> name;
            case QUALIFIER -> qualifier;
        };
    }
}
