package org.sisterledger.connect.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The blocks of text that a page shows, in reading order, and the boxes around them, each before those inside it. */
final class PageBlocks implements NodeFilter {
    private static final Set<String> LINES = Set.of("br", "hr");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int box;
    private Block.Kind kind = Block.Kind.TEXT;
    private int links;
    private int linked;
    private int breaks;

    private PageBlocks() {
        boxes.add(new Box(-1, Clutter.Kind.NONE, false, 0));
    }

    /** Reads all below an element, in one pass. */
    static PageBlocks of(Element page) {
        PageBlocks result = new PageBlocks();
        NodeTraversor.filter(result, page);
        result.flush();
        result.boxes.get(0).close(result.blocks.size());
        return result;
    }

    /** In reading order. */
    List<Block> blocks() {
        return blocks;
    }

    /** The page first, each box before those inside it. */
    List<Box> boxes() {
        return boxes;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            Clutter.Kind clutter = Clutter.of(element);
            if (clutter == Clutter.Kind.UNSEEN) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element, clutter);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element, Clutter.Kind clutter) {
        String name = element.normalName();
        if (LINES.contains(name)) {
            breakLine();
        } else if (isBoxed(element, clutter)) {
            flush();
            boxes.add(new Box(box, clutter, isArticle(element), blocks.size()));
            box = boxes.size() - 1;
            kind = kindOf(name);
        } else if ("a".equals(name)) {
            links++;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (LINES.contains(name)) {
                return FilterResult.CONTINUE;
            }
            Clutter.Kind clutter = Clutter.of(element);
            if (isBoxed(element, clutter)) {
                flush();
                boxes.get(box).close(blocks.size());
                box = boxes.get(box).parent();
                kind = Block.Kind.TEXT;
            } else if ("a".equals(name)) {
                links--;
            } else if ("td".equals(name) || "th".equals(name)) {
                append(" ");
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isBoxed(Element element, Clutter.Kind clutter) {
        String name = element.normalName();
        return (element.isBlock() && !"td".equals(name) && !"th".equals(name)) || clutter != Clutter.Kind.NONE;
    }

    private static boolean isArticle(Element element) {
        return "article".equals(element.normalName()) || "articleBody".equals(element.attr("itemprop"));
    }

    private static Block.Kind kindOf(String name) {
        return switch (name) {
            case "h1" -> Block.Kind.HEADLINE;
            case "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dd", "dt" -> Block.Kind.ITEM;
            case "tr" -> Block.Kind.ROW;
            case "blockquote" -> Block.Kind.QUOTE;
            default -> Block.Kind.TEXT;
        };
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
            if (Words.isBlank(c)) {
                if (!current.isEmpty() && current.charAt(current.length() - 1) != ' ') {
                    current.append(' ');
                }
            } else {
                current.append(c);
                linked += links > 0 ? 1 : 0;
                breaks = 0;
            }
        }
    }

    private void flush() {
        String text = current.toString().strip();
        if (!text.isEmpty()) {
            blocks.add(new Block(text, linked, kind, box));
        }
        current.setLength(0);
        linked = 0;
        breaks = 0;
    }
}
