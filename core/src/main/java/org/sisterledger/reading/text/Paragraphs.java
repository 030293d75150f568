package org.sisterledger.reading.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into paragraphs: at blank lines, and where there are none at line ends if lines are as long as paragraphs.
 */
final class Paragraphs {
    private static final int LINE_THAT_IS_A_PARAGRAPH = 110;

    private Paragraphs() {}

    static List<int[]> split(String text, int from) {
        boolean byLine = linesAreParagraphs(text, from);
        List<int[]> ranges = new ArrayList<>();
        int start = from;
        int at = from;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            int next = Math.min(text.length(), end + 1);
            boolean blank = isBlank(text, at, end);
            if (blank || byLine) {
                add(text, start, blank ? at : end, ranges);
                start = next;
            }
            at = next;
        }
        add(text, start, text.length(), ranges);
        return ranges;
    }

    private static void add(String text, int start, int end, List<int[]> ranges) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (last > first) {
            ranges.add(new int[] {first, last});
        }
    }

    private static boolean linesAreParagraphs(String text, int from) {
        int lines = 0;
        int ending = 0;
        int length = 0;
        int at = from;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            if (!isBlank(text, at, end)) {
                lines++;
                length += end - at;
                ending += endsSentence(text, at, end) ? 1 : 0;
            }
            at = end + 1;
        }
        return lines > 1 && (length / lines > LINE_THAT_IS_A_PARAGRAPH || ending == lines);
    }

    private static boolean endsSentence(String text, int start, int end) {
        int last = end - 1;
        while (last > start
                && (Character.isWhitespace(text.charAt(last)) || "\"”'’)".indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return ".!?:".indexOf(text.charAt(last)) >= 0;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBlank(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
