package org.sisterledger.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sisterledger.source.Span;

/** Cuts a text wherever something that is marked in it begins or ends, so that what overlaps can be marked without nesting. */
final class SplitText {

    private final String text;
    private final List<Mark> marks = new ArrayList<>();

    SplitText(String text) {
        this.text = text;
    }

    private record Mark(String id, int start, int end, boolean opens) {
        int length() {
            return end - start;
        }
    }

    /** Marks the stretches of something; its first is where it begins. */
    void mark(String id, List<Span> spans) {
        boolean opens = true;
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            int end = Math.min(span.end(), text.length());
            if (span.start() < end) {
                marks.add(new Mark(id, span.start(), end, opens));
                opens = false;
            }
        }
    }

    /** The pieces, in order; together they are the text. */
    List<CheckedPage.Segment> cut() {
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::length, Comparator.reverseOrder()));
        int[] edges = IntStream.concat(
                        IntStream.of(0, text.length()),
                        marks.stream().flatMapToInt(mark -> IntStream.of(mark.start(), mark.end())))
                .sorted()
                .distinct()
                .toArray();
        List<CheckedPage.Segment> segments = new ArrayList<>(edges.length);
        List<Mark> open = new ArrayList<>();
        int next = 0;
        for (int i = 0; i + 1 < edges.length; i++) {
            int from = edges[i];
            open.removeIf(mark -> mark.end() <= from);
            List<Mark> begun = new ArrayList<>();
            while (next < marks.size() && marks.get(next).start() == from) {
                open.add(marks.get(next));
                if (marks.get(next).opens()) {
                    begun.add(marks.get(next));
                }
                next++;
            }
            segments.add(segment(text.substring(from, edges[i + 1]), open, begun));
        }
        return segments;
    }

    private static CheckedPage.Segment segment(String words, List<Mark> open, List<Mark> begun) {
        Optional<Mark> shortest = (begun.isEmpty() ? open : begun).stream().min(Comparator.comparingInt(Mark::length));
        return new CheckedPage.Segment(
                words,
                begun.stream()
                        .map(Mark::id)
                        .filter(id -> !id.equals(shortest.map(Mark::id).orElse("")))
                        .toList(),
                shortest.map(Mark::id),
                shortest.filter(begun::contains).isPresent(),
                String.join(" ", open.stream().map(Mark::id).distinct().toList()));
    }
}
