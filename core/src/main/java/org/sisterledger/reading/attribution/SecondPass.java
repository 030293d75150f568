package org.sisterledger.reading.attribution;

/**
 * What the second pass looks at: for one possible cue, every token around it, with where it stands from the cue, what stands
 * between, and what the first pass found there. It decides anew which words are the cue, and whether it is one at all.
 */
final class SecondPass {
    /** How far from the cue tokens are looked at. */
    static final int REACH = 120;

    private static final int LABELS = 1;
    private static final int LABELS_BEFORE = LABELS + FirstLabels.COUNT;
    private static final int OTHERS = LABELS_BEFORE + FirstLabels.COUNT + 1;
    private static final int QUOTES = OTHERS + 9;
    private static final int KINDS = QUOTES + 16;
    /** Edge features are below this. */
    static final int EDGE_FEATURES = KINDS + WordKind.COUNT;

    private static final int AT = 1;
    private static final int TEMPLATES = 1000;

    private final Words words;
    private final FirstPass pass;
    private final FirstLabels labels;
    private final int[] candidates;
    private final boolean[] isCandidate;

    /** The possible cue looked at, and the tokens around it. */
    private int cue;

    private int first;
    private int last;
    private int[] between = new int[0];
    private int[] tokensBetween = new int[0];
    private int[] othersBetween = new int[0];
    private int[] sourcesBetween = new int[0];
    private int[] marksBetween = new int[0];

    SecondPass(Words words, FirstPass pass, FirstLabels labels) {
        this.words = words;
        this.pass = pass;
        this.labels = labels;
        this.candidates = labels.candidates(words, pass);
        this.isCandidate = new boolean[words.size];
        for (int candidate : candidates) {
            isCandidate[candidate] = true;
        }
    }

    /** The tokens that may be cues, in order. */
    int[] candidates() {
        return candidates;
    }

    /** Looks at one possible cue from here on. */
    void lookAt(int candidate) {
        cue = candidate;
        first = Math.max(words.paragraphFirst[cue], cue - REACH);
        last = Math.min(words.paragraphLast[cue], cue + REACH);
        int length = last - first;
        if (between.length < length) {
            between = new int[length];
            tokensBetween = new int[length];
            othersBetween = new int[length];
            sourcesBetween = new int[length];
            marksBetween = new int[length];
        }
        walk(1);
        walk(-1);
    }

    /** The first token looked at. */
    int first() {
        return first;
    }

    /** Behind the last token looked at. */
    int last() {
        return last;
    }

    // Counts what stands strictly between the cue and each token, outward.
    private void walk(int by) {
        int commas = 0;
        int stops = 0;
        int marks = 0;
        int that = 0;
        int others = 0;
        int sources = 0;
        int conjunctions = 0;
        boolean inSource = false;
        for (int i = cue; i >= first && i < last; i += by) {
            int at = i - first;
            between[at] = Math.min(commas, 2) | Math.min(stops, 3) << 2 | that << 4 | Math.min(marks, 5) << 5;
            tokensBetween[at] = Math.min(others, 3) | Math.min(sources, 3) << 2 | Math.min(conjunctions, 1) << 4;
            othersBetween[at] = others;
            sourcesBetween[at] = sources;
            marksBetween[at] = marks;
            if (i == cue) {
                continue;
            }
            int kind = words.kind[i];
            boolean bare = words.quote[i] == 0;
            commas += kind == WordKind.COMMA && bare ? 1 : 0;
            stops += (kind == WordKind.FULL_STOP || kind == WordKind.SEMICOLON) && bare ? 1 : 0;
            marks += words.quote[i] == Words.OPENS || words.quote[i] == Words.CLOSES ? 1 : 0;
            that = kind == WordKind.THAT ? 1 : that;
            conjunctions += kind == WordKind.CONJUNCTION ? 1 : 0;
            boolean source = labels.label[i] == 1 || labels.label[i] == 2;
            sources += inSource && (!source || (by > 0 && labels.label[i] == 1)) ? 1 : 0;
            inSource = source;
            others += isCandidate[i] ? 1 : 0;
        }
    }

    private int side(int i) {
        return i < cue ? 0 : i == cue ? AT : 2;
    }

    /** The edge features of a token that are the same for every possible cue. */
    int[] edges(int i) {
        boolean first = i == words.paragraphFirst[i];
        return new int[] {
            0,
            LABELS + labels.label[i],
            LABELS_BEFORE + (first ? FirstLabels.COUNT : labels.label[i - 1]),
            QUOTES + words.quote[i] * 4 + (first ? 0 : words.quote[i - 1]),
            KINDS + words.kind[i]
        };
    }

    /** The edge feature of a token that tells how it stands to the cue looked at. */
    int cueEdge(int i) {
        return OTHERS + Math.min(othersBetween[i - first], 2) * 3 + side(i);
    }

    /** Adds the features of a token to a row. */
    void addFeatures(int i, Row row) {
        addPlace(i, row);
        addCue(i, row);
        addNeighbours(i, row);
        addSureness(i, row);
    }

    private void addPlace(int i, Row row) {
        int side = side(i);
        int distance = FirstPass.distance(Math.abs(i - cue)) * 3 + side;
        int label = labels.label[i];
        int kind = words.kind[i];
        int near = Math.max(-4, Math.min(4, i - cue));
        int path = between[i - first];
        int tokens = tokensBetween[i - first];
        row.put(TEMPLATES + 1, distance);
        row.put(TEMPLATES + 2, distance, label);
        row.put(TEMPLATES + 6, side, path, label);
        row.put(TEMPLATES + 7, side, tokens, label);
        row.put(TEMPLATES + 8, side, path * 64 + tokens, label);
        row.put(TEMPLATES + 17, side, path, kind);
        row.put(TEMPLATES + 18, side, tokens, kind);
        row.word(TEMPLATES + 30, near, words.word[i]);
        row.word(TEMPLATES + 31, near, kind, words.stem[cue]);
        row.put(TEMPLATES + 32, Math.max(-6, Math.min(6, i - cue)), kind, label);
        row.word(TEMPLATES + 16, distance, words.word[cue]);
        row.put(TEMPLATES + 12, distance, pass.cue(cue), label);
    }

    private void addCue(int i, Row row) {
        int side = side(i);
        int label = labels.label[i];
        int kind = words.kind[i];
        int same = side * 2 + (words.sentence[i] == words.sentence[cue] ? 1 : 0);
        row.word(TEMPLATES + 9, side, words.word[cue], label);
        row.word(TEMPLATES + 10, side, words.stem[cue], kind);
        row.put(TEMPLATES + 11, side, pass.cue(cue), kind);
        row.put(TEMPLATES + 13, same, pass.kind(cue, 1), label);
        row.put(TEMPLATES + 14, same, pass.kind(cue, -1), label);
        row.word(TEMPLATES + 15, side, pass.word(cue, 1), label);
        int marks = marksBetween[i - first];
        row.put(TEMPLATES + 20, same, words.quote[i] * 8 + Math.min(marks, 5), label);
        row.word(TEMPLATES + 33, side, words.stem[i], pass.cue(cue));
        row.put(
                TEMPLATES + 34,
                same,
                words.quote[cue] * 4 + words.quote[i],
                words.quote[words.paragraphFirst[i]] * 5 + Math.min(marks, 4));
    }

    private void addNeighbours(int i, Row row) {
        int side = side(i);
        int label = labels.label[i];
        int kind = words.kind[i];
        int before = pass.has(i, -1) ? labels.label[i - 1] : FirstLabels.COUNT + 1;
        int next = pass.has(i, 1) ? labels.label[i + 1] : FirstLabels.COUNT + 1;
        int others = othersBetween[i - first];
        row.word(TEMPLATES + 19, side, words.word[i], Math.min(others, 2));
        row.put(TEMPLATES + 24, side, before * 9 + next, label * 4 + Math.min(others, 3));
        row.put(TEMPLATES + 25, side, kind, pass.kind(i, -1) * WordKind.COUNT + label);
        row.put(TEMPLATES + 26, side, kind, pass.kind(i, 1) * WordKind.COUNT + label);
        row.word(TEMPLATES + 27, side, words.word[i], label);
        row.word(TEMPLATES + 28, side, pass.word(i, -1), label);
        row.word(TEMPLATES + 29, side, pass.word(i, 1), label);
        row.put(TEMPLATES + 55, side, words.starts[i] ? 1 : 0, (words.ends[i] ? 1 : 0) + 2 * label);
    }

    private void addSureness(int i, Row row) {
        int side = side(i);
        int own = labels.sureness[i];
        int none = FirstLabels.COUNT * 4;
        int others = othersBetween[i - first];
        int cueSure = (int) (labels.cue(cue) * 5);
        row.put(TEMPLATES + 3, side, own);
        row.put(TEMPLATES + 4, side, pass.has(i, -1) ? labels.sureness[i - 1] : none, own);
        row.put(TEMPLATES + 5, side, own, pass.has(i, 1) ? labels.sureness[i + 1] : none);
        row.put(TEMPLATES + 21, cueSure * 3 + side, labels.label[i]);
        row.put(TEMPLATES + 22, cueSure * 3 + side, own, Math.min(others, 2));
        row.put(TEMPLATES + 23, side * 4 + Math.min(sourcesBetween[i - first], 3), own, Math.min(others, 3));
        for (int role = 0; role < FirstLabels.ROLES.count(); role++) {
            float begins = labels.begins(i, role);
            row.put(TEMPLATES + 36 + role, root(begins + labels.inside(i, role), 8), side, Math.min(others, 2));
            row.put(TEMPLATES + 46 + role, root(begins, 6), side, Math.min(others, 2));
        }
    }

    // Steps that are finer near zero.
    private static int root(float share, int steps) {
        return (int) (Math.sqrt(share) * steps);
    }
}
