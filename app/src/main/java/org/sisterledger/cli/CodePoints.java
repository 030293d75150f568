package org.sisterledger.cli;

/** Turns offsets of a text from UTF-16 code units into code points. Quick where they are asked for in rising order. */
final class CodePoints {
    private final String text;
    private int unit;
    private int point;

    CodePoints(String text) {
        this.text = text;
    }

    /**
     * How many code points stand before an offset.
     *
     * @param offset in UTF-16 code units, 0 to the length of the text
     */
    int before(int offset) {
        if (offset < unit) {
            unit = 0;
            point = 0;
        }
        point += text.codePointCount(unit, offset);
        unit = offset;
        return point;
    }
}
