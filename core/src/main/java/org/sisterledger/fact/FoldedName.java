package org.sisterledger.fact;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * What two spellings of a name have in common: {@code Łódź} and {@code LODZ} are {@code lodz}, {@code St. John's} is
 * {@code st john s}. Case, accents and the forms of compatibility go, Latin letters that have no accent to lose go to their base
 * letters, whatever is no letter or digit is a blank, and blanks are collapsed. Letters of other scripts stay; of those
 * whose marks are vowels or sounds of their own (Devanagari, Thai, kana), so do the marks.
 *
 * @see <a href="https://www.unicode.org/reports/tr15/">Unicode Standard Annex 15, normalization form KD</a>
 */
public final class FoldedName {
    // Scripts in which a mark is an accent, a breathing or an optional vowel point.
    private static final Set<UnicodeScript> ACCENTED = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.COMMON);

    private static final int FIRST_APOSTROPHE = 0x02B9;
    private static final int LAST_APOSTROPHE = 0x02C1;

    private FoldedName() {}

    /** The folded form; empty if the name has neither letter nor digit. */
    public static String of(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 0x80) {
                return ofUnicode(name);
            }
        }
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            add(out, name.charAt(i));
        }
        return withoutLastBlank(out);
    }

    private static String ofUnicode(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(decomposed.length());
        boolean keepsMarks = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (!isMark(c)) {
                keepsMarks = Character.isLetter(c) && !ACCENTED.contains(UnicodeScript.of(c));
                add(out, c);
            } else if (keepsMarks) {
                out.appendCodePoint(c);
            }
        }
        // Syllables of Hangul and kana with their marks are whole again.
        return Normalizer.normalize(withoutLastBlank(out), Normalizer.Form.NFC);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static void add(StringBuilder out, int c) {
        // Letters that are written for an apostrophe, such as the okina of Hawaiian.
        boolean apostrophe = c >= FIRST_APOSTROPHE && c <= LAST_APOSTROPHE;
        if (Character.isLetterOrDigit(c) && !apostrophe) {
            addLetter(out, Character.toLowerCase(c));
        } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    private static void addLetter(StringBuilder out, int c) {
        switch (c) {
            case 'ł' -> out.append('l');
            case 'ø' -> out.append('o');
            case 'đ', 'ð', 'ɖ' -> out.append('d');
            case 'ı' -> out.append('i');
            case 'ħ' -> out.append('h');
            case 'ŧ' -> out.append('t');
            case 'ŋ' -> out.append('n');
            case 'ə' -> out.append('a');
            case 'ƒ' -> out.append('f');
            case 'ɨ' -> out.append('i');
            case 'ʉ' -> out.append('u');
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'þ' -> out.append("th");
            case 'ς' -> out.append('σ');
            default -> out.appendCodePoint(c);
        }
    }

    private static String withoutLastBlank(StringBuilder out) {
        int end = out.length();
        if (end > 0 && out.charAt(end - 1) == ' ') {
            out.setLength(end - 1);
        }
        return out.toString();
    }
}
