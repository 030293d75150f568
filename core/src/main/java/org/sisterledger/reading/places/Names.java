package org.sisterledger.reading.places;

/** Walks the trie along a text. */
final class Names {
    private static final int SHORT_WORD = 3;

    private Names() {}

    /**
     * The longest name that begins with a word.
     *
     * @return the number of the name in the lower half, the index behind its last word in the upper; -1 if none begins there
     */
    static long longest(Atlas atlas, Words words, String text, int first) {
        NameTrie trie = atlas.trie();
        int state = 0;
        long found = -1;
        int word = first;
        int at = words.start(first);
        int length = text.length();
        boolean blank = false;
        while (at < length) {
            char c = text.charAt(at);
            int code = Folding.first(c);
            if (code == Folding.BREAK) {
                break;
            }
            if (code == Folding.NOTHING) {
                if (c == '.' ? !isInsideName(words, text, word, at) : isContraction(words, word + 1, at)) {
                    break;
                }
                at++;
                continue;
            }
            if (code == Folding.BLANK) {
                if (c == '\n' && at + 1 < length && text.charAt(at + 1) == '\n') {
                    break;
                }
                if (!blank) {
                    state = trie.next(state, code);
                }
                blank = true;
            } else {
                if (at >= words.end(word)) {
                    word++;
                }
                if (blank && !words.is(word, Words.CAPITAL | WordClass.LINK)) {
                    break;
                }
                blank = false;
                state = trie.next(state, code);
                int second = Folding.second(c);
                if (second != 0 && state != NameTrie.NOWHERE) {
                    state = trie.next(state, second);
                }
            }
            if (state == NameTrie.NOWHERE) {
                break;
            }
            at++;
            if (!blank && at == words.end(word)) {
                int name = trie.nameAt(state);
                if (name != NameTrie.NOWHERE) {
                    found = ((long) (word + 1) << 32) | name;
                }
            }
        }
        return found;
    }

    // "I'll" and "Dublin's" are no names.
    private static boolean isContraction(Words words, int word, int apostrophe) {
        return word < words.count() && words.start(word) == apostrophe + 1 && words.is(word, WordClass.CONTRACTED);
    }

    // "St. Louis" and "U.S." go on behind the point; the end of a sentence does not.
    private static boolean isInsideName(Words words, String text, int word, int point) {
        boolean letter = point + 1 < text.length() && Folding.isWord(text.charAt(point + 1));
        return letter || words.end(word) - words.start(word) <= SHORT_WORD;
    }
}
