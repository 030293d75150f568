package org.sisterledger.connect.document;

import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the text of a body in XHTML, as Tika hands it over: a paragraph for each block, joined by blank lines. Stops at
 * {@link Limits#LONGEST_TEXT}, and when its thread is told to.
 */
final class TextCollector extends DefaultHandler {
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "table", "ul", "ol", "body");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean inBody;

    /** The text is longer than it may be. */
    static final class TooLongException extends SAXException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("too long");
        }
    }

    /** The text so far. */
    String text() {
        flush();
        return text.toString();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        inBody |= "body".equals(name);
        if (inBody && BLOCKS.contains(name)) {
            flush();
        } else if ("br".equals(name)) {
            paragraph.append('\n');
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (BLOCKS.contains(name)) {
            flush();
        } else if (CELLS.contains(name)) {
            paragraph.append(' ');
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SAXException("told to stop");
        }
        if (inBody) {
            paragraph.append(chars, start, length);
            if (text.length() + paragraph.length() > Limits.LONGEST_TEXT) {
                throw new TooLongException();
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    private void flush() {
        String words = paragraph.toString().strip();
        paragraph.setLength(0);
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }
    }
}
