package org.sisterledger.ledger;

import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.fact.Sensitivity;

/**
 * What a reader may see. Each clearance has a sequence and a tree of its own over the entries it may see: every position,
 * root and proof shown to a reader is of that tree.
 *
 * @param internal whether entries for the staff are seen
 * @param compartments the compartments whose restricted entries are seen
 */
public record Clearance(boolean internal, Set<String> compartments) {
    /** Sees public entries only. */
    public static final Clearance PUBLIC = new Clearance(false, Set.of());

    /** Sees public and internal entries. */
    public static final Clearance INTERNAL = new Clearance(true, Set.of());

    /** Copies the set; a member of a compartment also sees internal entries. */
    public Clearance {
        compartments = Set.copyOf(compartments);
        if (!internal && !compartments.isEmpty()) {
            throw new IllegalArgumentException(
                    "Members of a compartment also see internal entries; got " + compartments);
        }
    }

    /**
     * Reads {@code public}, {@code internal} or {@code restricted:NAME[,NAME]}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Clearance parse(String text) {
        if (!text.startsWith("restricted:")) {
            return Sensitivity.parse(text).equals(Sensitivity.INTERNAL) ? INTERNAL : PUBLIC;
        }
        Set<String> names = new TreeSet<>();
        for (String name : text.substring("restricted:".length()).split(",", -1)) {
            names.add(Sensitivity.restricted(name).compartment().orElseThrow());
        }
        return new Clearance(true, names);
    }

    /** Whether an entry of this sensitivity is seen. */
    public boolean sees(Sensitivity sensitivity) {
        return switch (sensitivity.level()) {
            case PUBLIC -> true;
            case INTERNAL -> internal;
            case RESTRICTED -> compartments.contains(sensitivity.compartment().orElseThrow());
        };
    }

    @Override
    public String toString() {
        if (!compartments.isEmpty()) {
            return "restricted:" + String.join(",", new TreeSet<>(compartments));
        }
        return internal ? "internal" : "public";
    }
}
