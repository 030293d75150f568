package org.sisterledger.ledger;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON values that canonical bytes are made of: no fractions and no null. */
sealed interface Json {
    /** An object; its keys are sorted by UTF-16 code units, as RFC 8785 wants them. */
    record Members(SortedMap<String, Json> byName) implements Json {
        public Members {
            byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
        }
    }

    /** An array. */
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A string. */
    record Text(String value) implements Json {}

    /** A whole number of at most 53 bits, which every JSON reader reads alike. */
    record Whole(long value) implements Json {
        private static final long LARGEST = (1L << 53) - 1;

        public Whole {
            if (Math.abs(value) > LARGEST) {
                throw new IllegalArgumentException("Expected a whole number of at most 53 bits, got " + value + ".");
            }
        }
    }

    /** True or false. */
    record Truth(boolean value) implements Json {}
}
