package org.sisterledger.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.FoldedName;

/**
 * A name of a community in the forms under which it may stand in another register: folded, without the word that says what
 * kind of place it is, with the usual abbreviations written out, and run together.
 *
 * @param folded the folded name
 * @param bare the folded name without designations and with abbreviations written out; the folded name if nothing else is left
 * @param joined the bare name without blanks, so that {@code Xi'an} and {@code Xian} are one
 */
record PlaceName(String folded, String bare, String joined) {
    // What kind of place it is, in the languages in which registers add it to the name.
    private static final Set<String> DESIGNATIONS = Set.of(
            "city",
            "town",
            "township",
            "county",
            "district",
            "municipality",
            "prefecture",
            "province",
            "state",
            "region",
            "borough",
            "village",
            "ward",
            "commune",
            "oblast",
            "raion",
            "of",
            "the",
            "metropolitan",
            "special",
            "shi",
            "ku",
            "cho",
            "machi",
            "gun",
            "si",
            "gu",
            "do",
            "stadt",
            "landkreis",
            "kreis",
            "ville",
            "ciudad",
            "cidade");
    private static final List<String> CHINESE_DESIGNATIONS =
            List.of("市", "区", "區", "县", "縣", "省", "州", "町", "村", "시", "구", "군");
    private static final List<List<String>> ABBREVIATIONS = List.of(
            List.of("st", "saint"),
            List.of("ste", "sainte"),
            List.of("ft", "fort"),
            List.of("mt", "mount"),
            List.of("sankt", "saint"));

    static PlaceName of(String name) {
        String folded = FoldedName.of(name);
        List<String> words = new ArrayList<>();
        for (String word : folded.split(" ", -1)) {
            if (!DESIGNATIONS.contains(word)) {
                words.add(writtenOut(word));
            }
        }
        String bare = words.isEmpty() ? folded : withoutCharacter(String.join(" ", words));
        return new PlaceName(folded, bare, bare.replace(" ", ""));
    }

    /**
     * A name that says of which place another is a part: {@code Wuxi – Xishan}, {@code Xishan (Wuxi)}.
     *
     * @param part the part
     * @param whole what it is a part of
     */
    record Compound(String part, String whole) {}

    /** The parts of a compound name; empty if it is none. A hyphen without blanks is a letter of the name. */
    static Optional<Compound> findCompound(String name) {
        for (String dash : List.of(" – ", " — ", " - ")) {
            int at = name.indexOf(dash);
            if (at > 0) {
                return Optional.of(new Compound(name.substring(at + dash.length()), name.substring(0, at)));
            }
        }
        int open = name.indexOf(" (");
        return open > 0 && name.endsWith(")")
                ? Optional.of(new Compound(name.substring(0, open), name.substring(open + 2, name.length() - 1)))
                : Optional.empty();
    }

    /** The forms under which candidates are looked up. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(folded);
        keys.add(bare);
        keys.add(joined);
        keys.remove("");
        return keys;
    }

    /**
     * How alike two names are, from 0 to 1: 1 if they fold to the same, a little less if they do without designations or blanks,
     * else by the letters that both have in order and place (Jaro and Winkler's measure), which says little below 0.8.
     *
     * @see <a href="https://www.census.gov/content/dam/Census/library/working-papers/1991/adrm/rr91-9.pdf">Winkler and Thibaudeau 1991, string comparator metrics</a>
     */
    double similarity(PlaceName other) {
        if (folded.equals(other.folded)) {
            return 1;
        }
        if (bare.equals(other.bare)) {
            return 0.99;
        }
        if (joined.equals(other.joined)) {
            return 0.985;
        }
        return 0.96 * jaroWinkler(joined, other.joined);
    }

    private static String writtenOut(String word) {
        return ABBREVIATIONS.stream()
                .filter(pair -> pair.get(0).equals(word))
                .map(pair -> pair.get(1))
                .findFirst()
                .orElse(word);
    }

    private static String withoutCharacter(String bare) {
        for (String designation : CHINESE_DESIGNATIONS) {
            if (bare.length() > designation.length() + 1 && bare.endsWith(designation)) {
                return bare.substring(0, bare.length() - designation.length());
            }
        }
        return bare;
    }

    private static double jaroWinkler(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] usedA = new boolean[a.length()];
        boolean[] usedB = new boolean[b.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
                if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
                    usedA[i] = true;
                    usedB[j] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int transposed = 0;
        for (int i = 0, j = 0; i < a.length(); i++) {
            if (usedA[i]) {
                while (!usedB[j]) {
                    j++;
                }
                transposed += a.charAt(i) == b.charAt(j++) ? 0 : 1;
            }
        }
        double m = matches;
        double jaro = (m / a.length() + m / b.length() + (m - transposed / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
