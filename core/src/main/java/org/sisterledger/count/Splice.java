package org.sisterledger.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;

/**
 * A table in which some ties and places were put in the place of others. What did not change is copied column by column; the
 * columns of places, and what was worked out over them, are shared if none of them changed.
 */
final class Splice {
    private final TieTable old;
    private final TieTable fresh;
    private final int[] source;
    private int[] oldNumbers = new int[0];
    private int[] freshNumbers = new int[0];
    private boolean[] dropped = new boolean[0];
    private boolean samePlaces;

    /**
     * Prepares the splice.
     *
     * @param ties the ties that {@code fresh} holds, or that are gone
     * @param places the places that {@code fresh} holds, or of which nothing but ties is on record any more
     */
    Splice(TieTable old, TieTable fresh, Collection<EntityId> ties, Collection<EntityId> places) {
        this.old = old;
        this.fresh = fresh;
        this.source = order(
                old.tieColumns().slugs(),
                fresh.tieColumns().slugs(),
                marked(ties, EntityKind.PARTNERSHIP, old.tieColumns().slugs()));
        boolean[] dropped =
                marked(places, EntityKind.COMMUNITY, old.placeColumns().slugs());
        number(dropped);
    }

    /** The table, with these names and the memberships that belong to it. */
    TieTable table(Map<EntityId, String> names, Function<TieTable, List<NamedSubjects.Membership>> memberships) {
        PlaceColumns places = samePlaces ? old.placeColumns() : places();
        TieColumns ties = ties();
        TieTable unnamed = new TieTable(places, new NamedSubjects(names, List.of()), ties);
        return old.followedBy(places, new NamedSubjects(names, memberships.apply(unnamed)), ties);
    }

    private static boolean[] marked(Collection<EntityId> ids, EntityKind kind, TextColumn slugs) {
        boolean[] marked = new boolean[slugs.size()];
        for (EntityId id : ids) {
            int row = id.kind() == kind ? slugs.findSorted(id.slug()) : -1;
            if (row >= 0) {
                marked[row] = true;
            }
        }
        return marked;
    }

    // Both columns are sorted; a row of the new one has the complement of its number. Few rows are new: where they
    // belong is found by halving.
    private static int[] order(TextColumn old, TextColumn fresh, boolean[] dropped) {
        int kept = 0;
        for (boolean gone : dropped) {
            kept += gone ? 0 : 1;
        }
        int[] order = new int[kept + fresh.size()];
        int at = 0;
        int next = 0;
        for (int row = 0; row < fresh.size(); row++) {
            int end = old.firstNotBefore(fresh.get(row));
            for (; next < end; next++) {
                if (!dropped[next]) {
                    order[at++] = next;
                }
            }
            order[at++] = ~row;
        }
        for (; next < dropped.length; next++) {
            if (!dropped[next]) {
                order[at++] = next;
            }
        }
        return order;
    }

    // A place stays if it was not replaced; if it was and nothing new is said of it, it stays for the ties that name
    // it.
    private void number(boolean[] dropped) {
        PlaceColumns before = old.placeColumns();
        PlaceColumns after = fresh.placeColumns();
        freshNumbers = new int[after.size()];
        boolean[] named = named();
        samePlaces = true;
        for (int row = 0; row < freshNumbers.length; row++) {
            int same = before.slugs().findSorted(after.slugs().get(row));
            freshNumbers[row] = same;
            samePlaces &= same >= 0 && before.row(same).equals(after.row(row));
        }
        for (int row = 0; row < dropped.length; row++) {
            if (dropped[row] && after.slugs().findSorted(before.slugs().get(row)) < 0) {
                samePlaces &= named[row] && before.row(row).equals(PlaceRow.bare(old.place(row)));
            }
        }
        oldNumbers = new int[dropped.length];
        for (int row = 0; row < oldNumbers.length; row++) {
            oldNumbers[row] = dropped[row] && !named[row] ? -1 : row;
        }
        this.dropped = dropped;
    }

    // Which places ties that stay as they are name.
    private boolean[] named() {
        boolean[] named = new boolean[old.places()];
        for (int from : source) {
            if (from >= 0) {
                named[old.a(from)] = true;
                named[old.b(from)] = true;
            }
        }
        return named;
    }

    private PlaceColumns places() {
        PlaceColumns before = old.placeColumns();
        TreeMap<String, Integer> added = new TreeMap<>();
        for (int row = 0; row < freshNumbers.length; row++) {
            added.put(fresh.placeColumns().slugs().get(row), row);
        }
        List<PlaceRow> rows = new ArrayList<>(before.size() + added.size());
        for (int row = 0; row < oldNumbers.length; row++) {
            String slug = before.slugs().get(row);
            while (!added.isEmpty() && added.firstKey().compareTo(slug) < 0) {
                add(rows, added.pollFirstEntry().getValue());
            }
            Integer replaced = added.remove(slug);
            if (replaced != null) {
                oldNumbers[row] = rows.size();
                add(rows, replaced);
            } else if (oldNumbers[row] >= 0) {
                oldNumbers[row] = rows.size();
                rows.add(dropped[row] ? PlaceRow.bare(old.place(row)) : before.row(row));
            }
        }
        added.values().forEach(row -> add(rows, row));
        return PlaceColumns.of(rows);
    }

    private void add(List<PlaceRow> rows, int row) {
        freshNumbers[row] = rows.size();
        rows.add(fresh.placeColumns().row(row));
    }

    private TieColumns ties() {
        TieColumns before = old.tieColumns();
        TieColumns after = fresh.tieColumns();
        List<String> formed = new ArrayList<>(before.formed());
        formed.addAll(after.formed());
        List<TieState> states = new ArrayList<>(before.states());
        states.addAll(after.states());
        IntLists steps = IntLists.picked(
                before.steps(),
                after.steps()
                        .withSecond(after.steps().second().plus(before.states().size())),
                source);
        IntColumn freshFormed = after.formedOf().plus(before.formed().size());
        return new TieColumns(
                        TextColumn.picked(before.slugs(), after.slugs(), source),
                        picked(before.a(), after.a(), true),
                        picked(before.b(), after.b(), true),
                        picked(before.levelOf(), after.levelOf(), false),
                        formed,
                        picked(before.formedOf(), freshFormed, false),
                        states,
                        steps,
                        IntLists.picked(before.held(), after.held(), source),
                        IntLists.picked(before.sources(), after.sources(), source))
                .inOrder();
    }

    private IntColumn picked(IntColumn before, IntColumn after, boolean places) {
        int[] values = new int[source.length];
        for (int row = 0; row < values.length; row++) {
            int from = source[row];
            int value = from >= 0 ? before.get(from) : after.get(~from);
            if (places) {
                value = from >= 0 ? oldNumbers[value] : freshNumbers[value];
            }
            values[row] = value;
        }
        return new IntColumn(values);
    }
}
