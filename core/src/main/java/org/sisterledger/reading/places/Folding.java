package org.sisterledger.reading.places;

import java.util.Optional;

/**
 * What two spellings of a name have in common: letters without case and marks, digits, one blank for blanks and hyphens. Points
 * and apostrophes are left out, so that {@code St. John's}, {@code St Johns} and {@code ST. JOHN\u2019S} are one.
 */
final class Folding {
    /** A character that ends every name. */
    static final int BREAK = 0;
    /** A blank or a hyphen. */
    static final int BLANK = 1;
    /** A point or an apostrophe: as if it were not there. */
    static final int NOTHING = 63;
    /** One more than the highest code of a letter, digit, blank or ampersand. */
    static final int CODES = 39;

    private static final int LETTER = 2;
    private static final int DIGIT = 28;
    private static final int AMPERSAND = 38;
    private static final int TABLE = 0x2100;

    // Each word: a letter, then the letters that fold to it.
    private static final String MARKED = """
            aÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ bḂḃḄḅḆḇ cÇçĆćĈĉĊċČčḈḉ \
            dĎďĐđḊḋḌḍḎḏḐḑḒḓ eÈÉÊËèéêëĒēĔĕĖėĘęĚěƏȄȅȆȇȨȩəḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ fḞḟ gĜĝĞğĠġĢģǦǧǴǵḠḡ \
            hĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ iÌÍÎÏìíîïĨĩĪīĬĭĮįİıƗǏǐȈȉȊȋḬḭḮḯỈỉỊị jĴĵǰ kĶķǨǩḰḱḲḳḴḵ lĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ \
            mḾḿṀṁṂṃ nÑñŃńŅņŇňŊŋǸǹṄṅṆṇṈṉṊṋ \
            oÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ pṔṕṖṗ \
            rŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ sŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ tŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ \
            uÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự vṼṽṾṿ wŴŵẀẁẂẃẄẅẆẇẈẉẘ xẊẋẌẍ \
            yÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ zŹźŻżŽžẐẑẒẓẔẕ""";
    private static final String DOUBLE = "\u00dfss \u00e6ae \u00c6ae \u0153oe \u0152oe \u00feth \u00deth";

    private static final byte[] FIRST = new byte[TABLE];
    private static final byte[] SECOND = new byte[TABLE];

    static {
        for (int i = 0; i < 26; i++) {
            FIRST['a' + i] = FIRST['A' + i] = (byte) (LETTER + i);
        }
        for (int i = 0; i < 10; i++) {
            FIRST['0' + i] = (byte) (DIGIT + i);
        }
        set(" \n\t\r\u00a0-\u2010\u2011", BLANK);
        set(".'\u2019\u2018`\u02bc\u02bb", NOTHING);
        set("&", AMPERSAND);
        set("\u00d0\u00f0", LETTER + 3);
        for (String word : MARKED.split(" ", -1)) {
            set(word.substring(1), FIRST[word.charAt(0)]);
        }
        for (String word : DOUBLE.split(" ", -1)) {
            FIRST[word.charAt(0)] = FIRST[word.charAt(1)];
            SECOND[word.charAt(0)] = FIRST[word.charAt(2)];
        }
    }

    private Folding() {}

    private static void set(String characters, int code) {
        for (int i = 0; i < characters.length(); i++) {
            FIRST[characters.charAt(i)] = (byte) code;
        }
    }

    /** The code of a character: {@link #BREAK}, {@link #BLANK}, {@link #NOTHING}, or that of a letter, digit or ampersand. */
    static int first(char c) {
        return c < TABLE ? FIRST[c] : BREAK;
    }

    /** The second code of a character that stands for two letters, such as {@code \u00df}; 0 for all others. */
    static int second(char c) {
        return c < TABLE ? SECOND[c] : 0;
    }

    /** Whether the character is part of a word: a letter or digit that has a code. */
    static boolean isWord(char c) {
        int code = first(c);
        return code >= LETTER && code < AMPERSAND;
    }

    /** The codes of a name, as characters; empty if a character of it has none, or it has no letter. */
    static Optional<String> fold(String name) {
        StringBuilder codes = new StringBuilder(name.length());
        boolean letters = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int code = first(c);
            if (code == BREAK) {
                return Optional.empty();
            }
            boolean again = code == BLANK && (codes.isEmpty() || codes.charAt(codes.length() - 1) == BLANK);
            if (code != NOTHING && !again) {
                codes.append((char) code);
                letters |= code >= LETTER && code < DIGIT;
                if (second(c) != 0) {
                    codes.append((char) second(c));
                }
            }
        }
        while (!codes.isEmpty() && codes.charAt(codes.length() - 1) == BLANK) {
            codes.setLength(codes.length() - 1);
        }
        return letters ? Optional.of(codes.toString()) : Optional.empty();
    }
}
