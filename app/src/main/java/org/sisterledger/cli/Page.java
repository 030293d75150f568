package org.sisterledger.cli;

import java.io.PrintStream;
import java.util.List;

/** Prints text for people: wrapped to a width, indented, with colours where they are wanted. */
final class Page {
    /** How a word is shown. */
    enum Style {
        PLAIN(""),
        BOLD("1"),
        DIM("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        CYAN("36");

        final String code;

        Style(String code) {
            this.code = code;
        }
    }

    private static final int LEAST_TEXT = 20;

    private final PrintStream out;
    private final int width;
    private final boolean colors;

    Page(PrintStream out, int width, boolean colors) {
        this.out = out;
        this.width = width;
        this.colors = colors;
    }

    /** An empty line. */
    void gap() {
        out.print('\n');
    }

    /** A heading. */
    void heading(String text) {
        out.print(paint(Style.BOLD, text) + "\n");
    }

    /** Wrapped text, every line indented. */
    void text(int indent, String text) {
        text(indent, "", text, Style.PLAIN);
    }

    /** Wrapped text whose first line begins with a label; the other lines stand under the text behind it. */
    void text(int indent, String label, String text, Style style) {
        String pad = " ".repeat(indent);
        String under = " ".repeat(indent + columns(label));
        boolean first = true;
        for (String line : Wrapping.wrap(text, Math.max(LEAST_TEXT, width - under.length()))) {
            out.print(((first ? pad + label : under) + paint(style, line)).stripTrailing() + "\n");
            first = false;
        }
    }

    /** A line as it stands, without wrapping. */
    void line(int indent, String text) {
        out.print((" ".repeat(indent) + text).stripTrailing() + "\n");
    }

    /** Rows in columns as wide as their cells; the last column is wrapped, numbers stand to the right. */
    void table(int indent, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int last = rows.get(0).size() - 1;
        int[] widths = new int[last];
        for (List<String> row : rows) {
            for (int i = 0; i < last; i++) {
                widths[i] = Math.max(widths[i], columns(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder label = new StringBuilder();
            for (int i = 0; i < last; i++) {
                String pad = " ".repeat(widths[i] - columns(row.get(i)));
                boolean number = !row.get(i).isEmpty() && row.get(i).chars().allMatch(Character::isDigit);
                label.append(number ? pad + row.get(i) : row.get(i) + pad).append("  ");
            }
            text(indent, label.toString(), row.get(last).isEmpty() ? " " : row.get(last), Style.PLAIN);
        }
    }

    /** The text in a style, where colours are wanted. */
    String paint(Style style, String text) {
        return colors && style != Style.PLAIN ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }

    private static int columns(String text) {
        return Wrapping.columns(text);
    }
}
