package org.sisterledger.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words of a text on which a fact rests, with their place in it. The place and the digest of the text may stand in hashed bytes;
 * the words and what stands around them are text of others and may have to be erased, so they are written apart.
 *
 * @param textDigest {@code sha256:} and 64 hexadecimal digits: the SHA-256 of the text in UTF-8
 * @param stretches the stretches of the text in order, at least one
 * @see <a href="https://www.w3.org/TR/annotation-model/#selectors">W3C Web Annotation Data Model, 4.2 Selectors</a>
 */
public record Passage(String textDigest, List<Stretch> stretches) {
    private static final int CONTEXT = 32;
    private static final String PLACE = "#char=";

    /** Copies the list and checks that there is a stretch. */
    public Passage {
        stretches = List.copyOf(stretches);
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("Expected a passage of at least one stretch, got none.");
        }
    }

    /**
     * A stretch of the text.
     *
     * @param span the words, as a W3C TextPositionSelector counts them: from 0, half-open, in UTF-16 code units
     * @param prefix up to 32 code units before them
     * @param suffix up to 32 code units behind them
     */
    public record Stretch(Span span, String prefix, String suffix) {}

    /**
     * The passage of a text.
     *
     * @param spans its stretches, in order
     * @throws IllegalArgumentException if a span's words do not stand at its place
     */
    public static Passage of(String text, String textDigest, List<Span> spans) {
        List<Stretch> stretches = new ArrayList<>(spans.size());
        for (Span span : spans) {
            if (!span.fits(text)) {
                throw new IllegalArgumentException("Expected the words '" + span.quote() + "' at " + span.start()
                        + " of the text, and others stand there.");
            }
            int from = Math.max(0, span.start() - CONTEXT);
            int to = Math.min(text.length(), span.end() + CONTEXT);
            stretches.add(new Stretch(
                    span,
                    text.substring(from + (isSplit(text, from) ? 1 : 0), span.start()),
                    text.substring(span.end(), to - (isSplit(text, to) ? 1 : 0))));
        }
        return new Passage(textDigest, stretches);
    }

    /** Where it is: {@code sha256:…#char=12,40;60,80}, the digest of the text and each stretch's start and end. */
    public String locator() {
        StringBuilder out = new StringBuilder(textDigest).append(PLACE);
        String separator = "";
        for (Stretch stretch : stretches) {
            out.append(separator)
                    .append(stretch.span().start())
                    .append(',')
                    .append(stretch.span().end());
            separator = ";";
        }
        return out.toString();
    }

    /** The words, as a JSON list of W3C TextQuoteSelectors: {@code [{"type":"TextQuoteSelector","exact":…,"prefix":…,"suffix":…}]}. */
    public String selectors() {
        return QuoteSelectors.write(stretches);
    }

    /** What locator and selectors say together; empty if they are of another form, or the words were erased. */
    public static Optional<Passage> find(String locator, String selectors) {
        int hash = locator.indexOf(PLACE);
        if (hash < 0) {
            return Optional.empty();
        }
        String[] places = locator.substring(hash + PLACE.length()).split(";", -1);
        List<QuoteSelectors.Quote> quotes = QuoteSelectors.read(selectors);
        if (quotes.size() != places.length) {
            return Optional.empty();
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            QuoteSelectors.Quote quote = quotes.get(i);
            Optional<Span> span = span(places[i], quote.exact());
            if (span.isEmpty()) {
                return Optional.empty();
            }
            stretches.add(new Stretch(span.get(), quote.prefix(), quote.suffix()));
        }
        return Optional.of(new Passage(locator.substring(0, hash), stretches));
    }

    /** Whether all its words, with what stands around them, are at their place in this text. */
    public boolean fits(String text) {
        return stretches.stream()
                .allMatch(stretch -> stretch.span().fits(text)
                        && text.startsWith(stretch.suffix(), stretch.span().end())
                        && text.startsWith(
                                stretch.prefix(),
                                stretch.span().start() - stretch.prefix().length()));
    }

    /** The words alone; stretches are parted by an ellipsis. */
    public String words() {
        return String.join(
                " … ", stretches.stream().map(stretch -> stretch.span().quote()).toList());
    }

    private static Optional<Span> span(String place, String words) {
        int comma = place.indexOf(',');
        try {
            int start = Integer.parseInt(place.substring(0, Math.max(0, comma)));
            int end = Integer.parseInt(place.substring(comma + 1));
            return start >= 0 && end - start == words.length()
                    ? Optional.of(new Span(start, end, words))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    // Half a surrogate pair cannot be written as UTF-8.
    private static boolean isSplit(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
