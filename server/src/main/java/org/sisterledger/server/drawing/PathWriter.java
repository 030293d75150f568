package org.sisterledger.server.drawing;

/** Writes one ring of an SVG path in whole units, each corner by its distance from the one before, which is shortest. */
final class PathWriter {
    private final StringBuilder path;
    private boolean begun;
    private long x;
    private long y;

    PathWriter(StringBuilder path) {
        this.path = path;
    }

    /** A line to a corner, or the beginning there. A corner that falls on the one before is left out. */
    void to(double cornerX, double cornerY) {
        long nextX = Math.round(cornerX);
        long nextY = Math.round(cornerY);
        if (!begun) {
            path.append('M').append(nextX).append(' ').append(nextY).append('l');
        } else if (nextX == x && nextY == y) {
            return;
        } else {
            number(nextX - x);
            number(nextY - y);
        }
        begun = true;
        x = nextX;
        y = nextY;
    }

    /** The line back to the beginning. */
    void close() {
        path.append('z');
    }

    // A minus sign parts two numbers as well as a space.
    private void number(long number) {
        char last = path.charAt(path.length() - 1);
        if (number >= 0 && last != 'l') {
            path.append(' ');
        }
        path.append(number);
    }
}
