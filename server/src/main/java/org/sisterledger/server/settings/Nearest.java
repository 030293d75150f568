package org.sisterledger.server.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the name that somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** What to do about an unknown name: the one that is meant, if one is near, and all there are. */
    static String advice(String name, Function<Setting, String> names) {
        Optional<String> near = Arrays.stream(Setting.values())
                .map(names)
                .filter(known -> distance(name, known) <= Math.max(2, name.length() / 3))
                .min(Comparator.comparingInt(known -> distance(name, known)));
        return near.map(known -> " Did you mean '" + known + "'?").orElse("") + " There are: "
                + Arrays.stream(Setting.values()).map(names).collect(Collectors.joining(", ")) + ".";
    }

    // How many letters have to be put in, left out or replaced.
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
