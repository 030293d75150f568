package org.sisterledger.reading.places;

/**
 * Words that tell whether a name beside them is that of a place. Each class is a bit; a word may be of several. Looked up without
 * making a text of the word.
 */
final class WordClass {
    /** Before the name of a person. */
    static final int TITLE = 1 << 8;
    /** A given name. */
    static final int GIVEN = 1 << 9;
    /** Abbreviation whose point ends no sentence. */
    static final int SHORT = 1 << 10;
    /** Behind the name of a street. */
    static final int STREET = 1 << 11;
    /** Behind the name of a body or building that is named after a place. */
    static final int BODY = 1 << 12;
    /** Verb of speech: its subject is a person more often than a town. */
    static final int SAYS = 1 << 13;
    /** Preposition before a place. */
    static final int INTO = 1 << 14;
    /** Small word inside names. */
    static final int LINK = 1 << 15;
    /** An everyday word that towns bear too. */
    static final int COMMON = 1 << 16;
    /** Direction or part, which may stand before a place. */
    static final int PART = 1 << 17;
    /** A month or a day of the week. */
    static final int DATE = 1 << 18;
    /** Word behind a state or county that goes on its name. */
    static final int DIVISION = 1 << 19;

    /** A frequent family name. */
    static final int SURNAME = 1 << 20;
    /** Behind a place's name: what belongs to it. */
    static final int LOCAL = 1 << 21;
    /** An article, pronoun or other word that begins sentences and no names. */
    static final int STARTER = 1 << 22;

    /** Behind a place's name: an office or service of the place. */
    static final int OFFICE = 1 << 23;

    /** What follows an apostrophe in everyday words. */
    static final int CONTRACTED = 1 << 24;

    /** The word "of". */
    static final int OF = 1 << 25;
    /** City, town and the like. */
    static final int SEAT = 1 << 26;

    /** Behind the first word of the name of a school, a paper or a company. */
    static final int OWN_NAME = 1 << 27;

    private static final int SIZE = 1 << 13;
    private static final String[] WORDS = new String[SIZE];
    private static final int[] CLASSES = new int[SIZE];

    static {
        put(TITLE, WordLists.TITLES);
        put(GIVEN, WordLists.GIVEN);
        put(
                SHORT,
                "mr mrs ms dr st ft mt sen rep gov gen lt col sgt jr sr prof rev hon capt cpl maj no vs jan feb aug sept oct nov dec");
        put(STREET, WordLists.STREETS);
        put(BODY, WordLists.BODIES);
        put(
                SAYS,
                "said says say told added asked explained noted replied stated testified recalled wrote joked admitted");
        put(INTO, "in near from at to outside around toward towards throughout across into through between");
        put(
                LINK,
                "de la le les del da do dos das di du al el am an der den im on of the upon sur sous en y e and by aux a zu ob"
                        + " bei op aan s sub in and");
        put(COMMON, WordLists.COMMON);
        put(
                PART,
                "north south east west northern southern eastern western northeast northwest southeast southwest central"
                        + " downtown upper lower greater inner outer suburban rural mid");
        put(
                DATE,
                "january february march april may june july august september october november december monday tuesday"
                        + " wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept oct nov dec");
        put(SURNAME, WordLists.SURNAMES);
        put(OFFICE, WordLists.OFFICES);
        put(CONTRACTED, "ll d s re ve m t");
        put(OF, "of");
        put(SEAT, "city town village township borough municipality suburb port capital state province");
        put(OWN_NAME, WordLists.OWN_NAMES);
        put(LOCAL, WordLists.LOCALS);
        put(STARTER, WordLists.STARTERS);
        put(
                DIVISION,
                "county parish province state oblast region prefecture district borough township municipality governorate");
    }

    private WordClass() {}

    private static void put(int mark, String words) {
        for (String word : words.split(" ", -1)) {
            int slot = hash(word, 0, word.length());
            while (WORDS[slot] != null && !WORDS[slot].equals(word)) {
                slot = (slot + 1) & (SIZE - 1);
            }
            WORDS[slot] = word;
            CLASSES[slot] |= mark;
        }
    }

    /** The classes of a stretch of text, whatever its case; 0 if it is of none. */
    static int of(String text, int from, int to) {
        int slot = hash(text, from, to);
        while (true) {
            String word = WORDS[slot];
            if (word == null) {
                return 0;
            }
            if (word.length() == to - from && isSame(word, text, from)) {
                return CLASSES[slot];
            }
            slot = (slot + 1) & (SIZE - 1);
        }
    }

    private static boolean isSame(String word, String text, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != lower(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + lower(text.charAt(i));
        }
        return (hash ^ (hash >>> 15)) & (SIZE - 1);
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
