package org.sisterledger.fact;

/**
 * The value of an assertion. Unknown and none differ: {@link Some} is known to exist but not known which, {@link None} is
 * known not to exist. A property about which nothing was asserted has no value object at all.
 */
public sealed interface Value {
    /** Known to exist, not known which: the unnamed party of an issue. */
    Value SOME = new Some();

    /** Known not to exist: a tie with no end date because it has not ended. */
    Value NONE = new None();

    /** A known value. */
    static Value of(String text) {
        return new Known(text);
    }

    /** How the value is written in tables: the text, {@code ?} or {@code -}. */
    String written();

    /**
     * A known value in the lexical form of its property's type.
     *
     * @param text never empty
     */
    record Known(String text) implements Value {
        /** Checks that there is a text. */
        public Known {
            if (text.isBlank()) {
                throw new IllegalArgumentException(
                        "Expected a value, got an empty text. Leave the property out, or use '?' or '-'.");
            }
        }

        @Override
        public String written() {
            return text;
        }
    }

    /** Known to exist, not known which. */
    record Some() implements Value {
        @Override
        public String written() {
            return "?";
        }
    }

    /** Known not to exist. */
    record None() implements Value {
        @Override
        public String written() {
            return "-";
        }
    }
}
