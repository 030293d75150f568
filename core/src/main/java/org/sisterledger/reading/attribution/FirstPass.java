package org.sisterledger.reading.attribution;

/**
 * What the first pass looks at: a token, its neighbours, the quotation marks around it, the nearest words that are often cues,
 * the nearest marks. A paragraph is a chain.
 */
final class FirstPass {
    private static final int KINDS = 1;
    private static final int KINDS_BEFORE = KINDS + WordKind.COUNT;
    private static final int QUOTES = KINDS_BEFORE + WordKind.COUNT;
    private static final int STARTS = QUOTES + 16;
    /** Edge features are below this. */
    static final int EDGE_FEATURES = STARTS + 2;

    private static final int NOTHING = 9;

    private final Words words;
    private final int[] lexicon;
    private final int[] cueLeft;
    private final int[] cueRight;
    private final int[] markLeft;
    private final int[] markRight;

    FirstPass(Words words, CueLexicon cues) {
        this.words = words;
        lexicon = new int[words.size];
        cueLeft = new int[words.size];
        cueRight = new int[words.size];
        markLeft = new int[words.size];
        markRight = new int[words.size];
        for (int i = 0; i < words.size; i++) {
            lexicon[i] = cues.find(words.word[i], words.stem[i]);
        }
        lookAround();
    }

    private void lookAround() {
        int cue = -1;
        int mark = -1;
        for (int i = 0; i < words.size; i++) {
            cue = words.starts[i] ? -1 : cue;
            mark = words.starts[i] ? -1 : mark;
            cueLeft[i] = cue;
            markLeft[i] = mark;
            cue = isLikelyCue(i) ? i : cue;
            mark = WordKind.isMark(words.kind[i]) ? i : mark;
        }
        for (int i = words.size - 1; i >= 0; i--) {
            cue = words.ends[i] ? -1 : cue;
            mark = words.ends[i] ? -1 : mark;
            cueRight[i] = cue;
            markRight[i] = mark;
            cue = isLikelyCue(i) ? i : cue;
            mark = WordKind.isMark(words.kind[i]) ? i : mark;
        }
    }

    private boolean isLikelyCue(int i) {
        return cue(i) >= CueLexicon.LIKELY_CUE;
    }

    /** The cue step of a token, 0 to 6. */
    int cue(int i) {
        return CueLexicon.cue(lexicon[i]);
    }

    /** The edge features of a token. */
    int[] edges(int i) {
        boolean first = i == words.paragraphFirst[i];
        return new int[] {
            0,
            KINDS + words.kind[i],
            KINDS_BEFORE + (first ? WordKind.NONE : words.kind[i - 1]),
            QUOTES + words.quote[i] * 4 + (first ? 0 : words.quote[i - 1]),
            STARTS + (words.starts[i] ? 1 : 0)
        };
    }

    /** Adds the features of a token to a row. */
    void addFeatures(int i, Row row) {
        addWords(i, row);
        addKinds(i, row);
        addLexicon(i, row);
        addQuotes(i, row);
        addSurroundings(i, row);
    }

    private void addWords(int i, Row row) {
        int own = words.word[i];
        int before = word(i, -1);
        int next = word(i, 1);
        row.word(1, own);
        row.word(2, next);
        row.word(3, before);
        row.word(4, word(i, 2));
        row.word(5, word(i, -2));
        row.word(6, before, own);
        row.word(7, own, next);
        row.word(8, word(i, -2), before);
        row.word(9, next, word(i, 2));
        row.word(10, words.ending3[i]);
        row.word(11, words.ending2[i]);
        row.word(12, has(i, -1) ? words.ending3[i - 1] : 0);
        row.word(13, has(i, 1) ? words.ending3[i + 1] : 0);
        row.word(14, words.shape[i]);
        row.word(15, words.shape[i], has(i, -1) ? words.shape[i - 1] : 0);
        row.word(16, words.shape[i], has(i, 1) ? words.shape[i + 1] : 0);
        row.word(59, own, kind(i, -1), kind(i, 1));
        row.word(60, words.stem[i]);
        row.word(61, words.stem[i], kind(i, 1));
        row.word(62, words.stem[i], kind(i, -1));
    }

    private void addKinds(int i, Row row) {
        int own = words.kind[i];
        int before = kind(i, -1);
        int next = kind(i, 1);
        row.put(17, own);
        row.put(18, before, own);
        row.put(19, own, next);
        row.put(20, kind(i, -2), before, own);
        row.put(21, before, own, next);
        row.put(22, own, next, kind(i, 2));
        row.put(23, next, kind(i, 2), kind(i, 3));
        row.put(24, kind(i, -3), kind(i, -2), before);
    }

    private void addLexicon(int i, Row row) {
        int own = lexicon[i];
        int before = steps(i, -1);
        int next = steps(i, 1);
        row.put(25, own);
        row.put(26, before);
        row.put(27, next);
        row.put(28, steps(i, -2));
        row.put(29, steps(i, 2));
        row.put(30, own & 15, kind(i, -1), kind(i, 1));
        row.put(31, own, next);
        row.put(32, before, own);
        row.put(33, before, words.kind[i], kind(i, 1));
        row.put(34, next, kind(i, -1), words.kind[i]);
    }

    private void addQuotes(int i, Row row) {
        int own = words.quote[i];
        row.put(35, own);
        row.put(36, own, has(i, -1) ? words.quote[i - 1] : 5, has(i, 1) ? words.quote[i + 1] : 5);
        row.word(37, own, words.word[i]);
        row.put(38, own, words.kind[i], kind(i, -1));
        row.put(54, words.quote[words.paragraphFirst[i]], own);
    }

    private void addSurroundings(int i, Row row) {
        int left = cueLeft[i];
        int right = cueRight[i];
        int fromLeft = left < 0 ? 0 : distance(i - left);
        int toRight = right < 0 ? 0 : distance(right - i);
        int leftStep = left < 0 ? 0 : cue(left);
        int rightStep = right < 0 ? 0 : cue(right);
        int leftWord = left < 0 ? 0 : words.word[left];
        int rightWord = right < 0 ? 0 : words.word[right];
        int kind = words.kind[i];
        int quote = words.quote[i];
        row.put(39, leftStep, fromLeft);
        row.put(40, rightStep, toRight);
        row.put(41, leftStep, rightStep, quote);
        row.word(42, leftWord);
        row.word(43, rightWord);
        row.word(44, leftWord, kind);
        row.word(45, rightWord, kind);
        row.word(46, left < 0 ? 0 : leftWord * 7 + kind(left, 1), quote);
        int leftMark = markLeft[i] < 0 ? 0 : words.kind[markLeft[i]];
        int rightMark = markRight[i] < 0 ? 0 : words.kind[markRight[i]];
        row.put(47, leftMark, markLeft[i] < 0 ? 0 : distance(i - markLeft[i]));
        row.put(48, rightMark, markRight[i] < 0 ? 0 : distance(markRight[i] - i));
        row.put(49, leftMark, rightMark);
        int order = (left < 0 ? 0 : markLeft[i] > left ? 2 : 1) * 4
                + (right < 0 ? 0 : markRight[i] >= 0 && markRight[i] < right ? 2 : 1);
        row.put(50, order, leftStep, rightStep);
        row.put(51, order, quote, kind);
        row.put(52, order, leftMark, rightMark);
        row.put(53, words.starts[i] ? 1 : 0, words.ends[i] ? 1 : 0);
        row.word(55, left < 0 ? 0 : word(left, 1), fromLeft);
        row.put(56, right < 0 ? 0 : kind(right, -1), toRight);
        row.put(57, kind, fromLeft, leftStep);
        row.put(58, kind, toRight, rightStep);
    }

    /** Whether there is a token that many places on in the same paragraph. */
    boolean has(int i, int by) {
        return i + by >= words.paragraphFirst[i] && i + by < words.paragraphLast[i];
    }

    /** The kind of the token that many places on. */
    int kind(int i, int by) {
        return has(i, by) ? words.kind[i + by] : WordKind.NONE;
    }

    /** The word that many places on. */
    int word(int i, int by) {
        return has(i, by) ? words.word[i + by] : by < 0 ? 2 : 1;
    }

    private int steps(int i, int by) {
        return has(i, by) ? lexicon[i + by] : NOTHING;
    }

    /** A distance in steps, 0 to 8. */
    static int distance(int tokens) {
        if (tokens <= 3) {
            return tokens;
        }
        return tokens <= 5 ? 4 : tokens <= 8 ? 5 : tokens <= 13 ? 6 : tokens <= 21 ? 7 : 8;
    }
}
