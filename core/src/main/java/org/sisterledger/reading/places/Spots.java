package org.sisterledger.reading.places;

import java.util.Arrays;

/** Where names of the gazetteer stand in a text: for each spot its words and its group, which is one for all spots of one name. */
final class Spots {
    private final Atlas atlas;
    private final Words words;
    private final String text;
    private int count;
    private int[] first = new int[32];
    private int[] behind = new int[32];
    private int[] group = new int[32];
    private int groups;
    private int[] names = new int[32];
    private int[] slots = new int[128];

    private Spots(Atlas atlas, Words words, String text) {
        this.atlas = atlas;
        this.words = words;
        this.text = text;
        Arrays.fill(slots, -1);
    }

    /** The names that begin with a capital, the longest at each place. */
    static Spots find(Atlas atlas, Words words, String text) {
        Spots spots = new Spots(atlas, words, text);
        int word = 0;
        while (word < words.count()) {
            long found = words.is(word, Words.CAPITAL) ? Names.longest(atlas, words, text, word) : -1;
            if (found >= 0) {
                spots.add(word, (int) (found >>> 32), (int) found);
                word = (int) (found >>> 32);
            } else {
                word++;
            }
        }
        return spots;
    }

    int count() {
        return count;
    }

    /** The first word of a spot. */
    int first(int spot) {
        return first[spot];
    }

    /** Whether a point stands right behind a spot. */
    boolean isPointed(int spot) {
        int end = words.end(behind[spot] - 1);
        return end < text.length() && text.charAt(end) == '.';
    }

    /** Whether a spot is an abbreviation, or initials: one that keeps its last point. */
    boolean isShortened(int spot) {
        int last = behind[spot] - 1;
        if (last > first[spot]) {
            return words.end(last) - words.start(last) <= 2 && words.gap(last) == Words.Gap.POINT;
        }
        int name = names[group[spot]];
        for (int at = atlas.firstCandidate(name); at < atlas.firstCandidate(name + 1); at++) {
            if ((atlas.candidate(at) & Atlas.ABBREVIATION) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The word behind a spot. */
    int behind(int spot) {
        return behind[spot];
    }

    int group(int spot) {
        return group[spot];
    }

    int groups() {
        return groups;
    }

    /** The name of a group, as the atlas numbers it. */
    int name(int group) {
        return names[group];
    }

    Words words() {
        return words;
    }

    Atlas atlas() {
        return atlas;
    }

    private void add(int word, int end, int name) {
        if (count == first.length) {
            first = Arrays.copyOf(first, count * 2);
            behind = Arrays.copyOf(behind, count * 2);
            group = Arrays.copyOf(group, count * 2);
        }
        first[count] = word;
        behind[count] = end;
        group[count++] = groupOf(name);
    }

    private int groupOf(int name) {
        if (groups * 2 >= slots.length) {
            slots = new int[slots.length * 2];
            Arrays.fill(slots, -1);
            for (int i = 0; i < groups; i++) {
                slots[free(names[i])] = i;
            }
        }
        int slot = free(name);
        if (slots[slot] < 0) {
            if (groups == names.length) {
                names = Arrays.copyOf(names, groups * 2);
            }
            names[groups] = name;
            slots[slot] = groups++;
        }
        return slots[slot];
    }

    // The slot of a name, or the free one where it would go.
    private int free(int name) {
        int slot = ((name * 0x9e3779b1) >>> 8) & (slots.length - 1);
        while (slots[slot] >= 0 && names[slots[slot]] != name) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
