package org.sisterledger.connect.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text below an element, a paragraph for each block, joined by blank lines, with blanks collapsed as a browser does. */
final class Paragraphs implements NodeVisitor {
    private static final Set<String> LINES = Set.of("br", "hr");

    private final List<String> done = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int breaks;

    private Paragraphs() {}

    static String of(Element root) {
        Paragraphs paragraphs = new Paragraphs();
        root.traverse(paragraphs);
        paragraphs.flush();
        return String.join("\n\n", paragraphs.done);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (LINES.contains(element.normalName())) {
                breakLine();
            } else if (element.isBlock()) {
                flush();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.isBlock() && !LINES.contains(element.normalName())) {
                flush();
            } else if ("td".equals(element.normalName()) || "th".equals(element.normalName())) {
                append(" ");
            }
        }
    }

    // One line break is a blank, two begin a paragraph.
    private void breakLine() {
        breaks++;
        if (breaks > 1) {
            flush();
        } else {
            append(" ");
        }
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                if (!current.isEmpty() && current.charAt(current.length() - 1) != ' ') {
                    current.append(' ');
                }
            } else {
                current.append(c);
                breaks = 0;
            }
        }
    }

    private void flush() {
        String text = current.toString().strip();
        if (!text.isEmpty()) {
            done.add(text);
        }
        current.setLength(0);
        breaks = 0;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || (c >= '\t' && c <= '\r');
    }
}
