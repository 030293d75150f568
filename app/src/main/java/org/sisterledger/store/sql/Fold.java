package org.sisterledger.store.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.proof.Digest;
import org.sisterledger.time.Edtf;

/** The derived row of an entry. Appending writes it, verifying compares it: both ask here. */
public final class Fold {
    /** A derived table, the columns that name a row, and how many columns there are. */
    enum Table {
        ASSERTION("seq = ?", 16),
        CHANGE("target = ? AND seq = ?", 4),
        MERGE("seq = ?", 4),
        RULING("seq = ?", 4);

        final String key;
        final int columns;

        Table(String key, int columns) {
            this.key = key;
            this.columns = columns;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The statement that writes a row. */
        String insert() {
            return "INSERT INTO " + word() + " VALUES (" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        }

        /** The query for a row by its key. */
        String select() {
            return "SELECT * FROM " + word() + " WHERE " + key;
        }
    }

    /** Stands between the columns of a joined row: a character that few texts have. */
    private static final char SEPARATOR = 0x1F;

    private static final List<String> ASSERTION_COLUMNS = List.of(
            "label",
            "how",
            "subject",
            "property",
            "form",
            "value",
            "valid",
            "valid_earliest",
            "valid_latest",
            "document",
            "locator",
            "grade",
            "as_of",
            "noted",
            "folded");

    /** The query for the number and the joined columns of each assertion, in order: two values to fetch for a row, not sixteen. */
    static String joined() {
        return "SELECT seq, "
                + ASSERTION_COLUMNS.stream()
                        .map(column -> "coalesce('=' || CAST(" + column + " AS TEXT), '-')")
                        .collect(Collectors.joining(" || '" + SEPARATOR + "' || "))
                + " FROM assertion ORDER BY seq";
    }

    /** A row: its table and its columns, Long, String or null. */
    record Row(Table table, List<@Nullable Object> values) {
        /** The entry that the row belongs to. */
        long seq() {
            return values.get(table == Table.CHANGE ? 1 : 0) instanceof Long seq ? seq : 0;
        }

        /** The columns behind the first as {@link Fold#joined} gives them; empty if a text has control characters, so that it could mislead. */
        Optional<String> findJoined(Dialect dialect) {
            StringBuilder joined = new StringBuilder(200);
            for (int i = 1; i < values.size(); i++) {
                if (i > 1) {
                    joined.append(SEPARATOR);
                }
                Object value = values.get(i);
                if (value instanceof String text) {
                    if (hasControls(text)) {
                        return Optional.empty();
                    }
                    joined.append('=').append(dialect.toStored(text));
                } else if (value == null) {
                    joined.append('-');
                } else {
                    joined.append('=').append(value);
                }
            }
            return Optional.of(joined.toString());
        }

        private static boolean hasControls(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < ' ') {
                    return true;
                }
            }
            return false;
        }

        @Nullable
        Object[] key() {
            return table == Table.CHANGE
                    ? new @Nullable Object[] {values.get(0), values.get(1)}
                    : new @Nullable Object[] {values.get(0)};
        }
    }

    /** Folded names of this length, or of one character less, may be cut off. */
    static final int LONGEST_INDEXED = 200;

    private Fold() {}

    /**
     * The derived row of an entry; empty for a rule, which changes no view.
     *
     * @param seqOf finds the seq of an earlier entry
     */
    static Optional<Row> rowOf(long seq, long label, EntryBody body, ToLongFunction<Digest> seqOf) {
        return switch (body.action()) {
            case Action.Assert a -> Optional.of(assertion(seq, label, body, a.assertion()));
            case Action.Propose a -> Optional.of(assertion(seq, label, body, a.assertion()));
            case Action.DeclareRule a -> Optional.empty();
            case Action.Merge a ->
                row(Table.MERGE, seq, label, a.from().toString(), a.into().toString());
            case Action.Decide a -> row(Table.RULING, seq, label, a.subject().toString(), a.ruling());
            case Action.Retract a -> change(seq, label, body, seqOf.applyAsLong(a.target()));
            case Action.Accept a -> change(seq, label, body, seqOf.applyAsLong(a.target()));
            case Action.Reject a -> change(seq, label, body, seqOf.applyAsLong(a.target()));
            case Action.Unmerge a -> change(seq, label, body, seqOf.applyAsLong(a.target()));
            case Action.Classify a -> change(seq, label, body, seqOf.applyAsLong(a.target()));
            case Action.Approve a -> change(seq, label, body, seqOf.applyAsLong(a.target()));
            case Action.Redact a -> change(seq, label, body, seqOf.applyAsLong(a.target()));
        };
    }

    private static Optional<Row> change(long seq, long label, EntryBody body, long target) {
        return row(Table.CHANGE, target, seq, body.action().word(), label);
    }

    private static Row assertion(long seq, long label, EntryBody body, Assertion assertion) {
        boolean outside = body.digests().containsKey("value");
        @Nullable String value = assertion.value() instanceof Value.Known known && !outside ? known.text() : null;
        Optional<Edtf> valid = assertion.valid();
        return new Row(
                Table.ASSERTION,
                Arrays.asList(
                        seq,
                        label,
                        body.action().word(),
                        assertion.subject().toString(),
                        assertion.property().name(),
                        form(assertion, outside),
                        value,
                        orNull(valid.map(Edtf::text)),
                        orNull(valid.flatMap(Edtf::earliest).map(Object::toString)),
                        orNull(valid.flatMap(Edtf::latest).map(Object::toString)),
                        assertion.source().document().toString(),
                        orNull(assertion.source().locator()),
                        assertion.grade().toString(),
                        orNull(assertion.asOf().map(Edtf::text)),
                        body.digests().containsKey("note") ? 1L : 0L,
                        outside ? null : folded(assertion)));
    }

    /** The form of a value: {@code known}, {@code ref}, {@code outside}, {@code some} or {@code none}. */
    public static String form(Assertion assertion, boolean outside) {
        return switch (assertion.value()) {
            case Value.Known known ->
                outside ? "outside" : assertion.findReferred().isPresent() ? "ref" : "known";
            case Value.Some some -> "some";
            case Value.None none -> "none";
        };
    }

    /** The folded form of a name that is not personal, as it is indexed; null for any other value. */
    public static @Nullable String folded(Assertion assertion) {
        Property property = assertion.property();
        if (!property.naming() || property.personal() || !(assertion.value() instanceof Value.Known known)) {
            return null;
        }
        String folded = indexed(FoldedName.of(known.text()));
        return folded.isEmpty() ? null : folded;
    }

    /** As much of a folded name as is indexed: its first 200 characters, and no half of a surrogate pair. */
    static String indexed(String folded) {
        if (folded.length() <= LONGEST_INDEXED) {
            return folded;
        }
        boolean split = Character.isHighSurrogate(folded.charAt(LONGEST_INDEXED - 1));
        return folded.substring(0, split ? LONGEST_INDEXED - 1 : LONGEST_INDEXED);
    }

    private static Optional<Row> row(Table table, Object... values) {
        return Optional.of(new Row(table, Arrays.asList(values)));
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }
}
