package org.sisterledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.attribution.GoldText;
import org.sisterledger.reading.attribution.Relation;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.TokenRange;

/**
 * A split of a corpus laid out as PolNeAR is: {@code data/SPLIT/text/DOC.txt} and, in the stand-off format of brat
 * (https://brat.nlplab.org/standoff.html), {@code data/SPLIT/attributions/DOC_ANNOTATOR.ann} with offsets in code points. Of
 * several annotators the first by name counts.
 */
final class BratCorpus {
    private BratCorpus() {}

    /** The texts of a split with their relations, by name. */
    static List<GoldText> read(Path corpus, String split) throws IOException {
        Path folder = corpus.resolve("data").resolve(split);
        Path annotations = folder.resolve("attributions");
        if (!Files.isDirectory(annotations)) {
            throw new IOException(
                    annotations + ": expected a folder of .ann files, and there is none. Name the folder of a"
                            + " corpus that holds data/" + split + "/attributions and data/" + split + "/text.");
        }
        Map<String, Path> byName = new TreeMap<>();
        try (Stream<Path> files = Files.list(annotations)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                int annotator = name.lastIndexOf('_');
                if (name.endsWith(".ann") && annotator > 0) {
                    byName.putIfAbsent(name.substring(0, annotator), file);
                }
            }
        }
        List<GoldText> texts = new ArrayList<>();
        for (Map.Entry<String, Path> entry : byName.entrySet()) {
            String text = Files.readString(folder.resolve("text").resolve(entry.getKey() + ".txt"));
            texts.add(of(text, Files.readString(entry.getValue())));
        }
        return texts;
    }

    /** A text with the relations of its annotation file. */
    static GoldText of(String text, String annotations) {
        Layout layout = Reader.layout(text);
        Map<String, BitSet> spans = new HashMap<>();
        List<Relation> relations = new ArrayList<>();
        for (String line : annotations.split("\r?\n", -1)) {
            String[] fields = line.split("\t", 3);
            if (line.startsWith("T") && fields.length == 3) {
                spans.put(fields[0], tokens(layout, fields[1].substring(fields[1].indexOf(' ') + 1)));
            } else if (line.startsWith("E") && fields.length >= 2) {
                relation(fields[1], spans, relations);
            }
        }
        return new GoldText(layout, relations);
    }

    // "Attribution:T4 Content:T3 Cue:T2 Source:T1", with numbers behind roles that occur twice.
    private static void relation(String line, Map<String, BitSet> spans, List<Relation> into) {
        Map<String, BitSet> roles = new HashMap<>();
        for (String part : line.split(" ", -1)) {
            int colon = part.indexOf(':');
            BitSet span = spans.get(part.substring(colon + 1));
            if (colon > 0 && span != null) {
                String role = part.substring(0, colon).toLowerCase(Locale.ROOT).replaceAll("[0-9]+$", "");
                roles.computeIfAbsent(role, key -> new BitSet()).or(span);
            }
        }
        List<TokenRange> content = ranges(roles.getOrDefault("content", new BitSet()));
        if (!content.isEmpty()) {
            into.add(new Relation(
                    ranges(roles.getOrDefault("source", new BitSet())),
                    ranges(roles.getOrDefault("cue", new BitSet())),
                    content));
        }
    }

    // "194 376;400 410" in code points, as the tokens that these touch.
    private static BitSet tokens(Layout layout, String offsets) {
        BitSet tokens = new BitSet();
        String text = layout.text();
        int points = text.codePointCount(0, text.length());
        for (String range : offsets.split(";", -1)) {
            int space = range.indexOf(' ');
            int start = Math.min(points, Integer.parseInt(range.substring(0, space)));
            int end = Math.min(points, Integer.parseInt(range.substring(space + 1)));
            mark(layout.tokens(), text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end), tokens);
        }
        return tokens;
    }

    private static void mark(List<Token> tokens, int start, int end, BitSet into) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() > start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        for (int i = low; i < tokens.size() && tokens.get(i).start() < end; i++) {
            into.set(i);
        }
    }

    private static List<TokenRange> ranges(BitSet tokens) {
        List<TokenRange> ranges = new ArrayList<>();
        int first = tokens.nextSetBit(0);
        while (first >= 0) {
            int last = tokens.nextClearBit(first);
            ranges.add(new TokenRange(first, last));
            first = tokens.nextSetBit(last);
        }
        return ranges;
    }
}
