package org.sisterledger.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names nearest to a mistyped one. */
public final class Nearest {
    private Nearest() {}

    /** Names at most a third of the letters away, the nearest first, then in their own order. */
    public static List<String> to(String word, Collection<String> names, int limit) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int most = Math.max(1, wanted.length() / 3);
        record Distance(String name, int edits) {}
        return names.stream()
                .distinct()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= most)
                .map(name -> new Distance(name, edits(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(found -> found.edits <= most)
                .sorted(Comparator.comparingInt(Distance::edits).thenComparing(Distance::name))
                .limit(limit)
                .map(Distance::name)
                .toList();
    }

    // Edits that make one of the other, two neighbours swapped counting as one.
    private static int edits(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
