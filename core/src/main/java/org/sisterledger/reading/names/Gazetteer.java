package org.sisterledger.reading.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;

/**
 * The names that a reader knows: places, people, organizations, publishers, bills. The same gazetteer gives the same reading.
 */
public final class Gazetteer {
    /** Knows no names. */
    public static final Gazetteer EMPTY = new Gazetteer(List.of(), List.of());

    private final Map<String, List<Name>> byText = new HashMap<>();
    private final Set<Tie> ties;
    private final int longest;

    private Gazetteer(Collection<Name> names, Collection<Tie> ties) {
        this.ties = Set.copyOf(ties);
        int words = 0;
        for (Name name : names) {
            byText.computeIfAbsent(name.text(), text -> new ArrayList<>(1)).add(name);
            words = Math.max(
                    words, 1 + (int) name.text().chars().filter(c -> c == ' ').count());
        }
        Comparator<Name> order = Comparator.comparing(Name::id);
        byText.values().forEach(list -> list.sort(order));
        longest = words;
    }

    /** A gazetteer of these names. */
    public static Gazetteer of(Collection<Name> names) {
        return new Gazetteer(names, List.of());
    }

    /** A gazetteer of these names that knows which places are tied. */
    public static Gazetteer of(Collection<Name> names, Collection<Tie> ties) {
        return new Gazetteer(names, ties);
    }

    /** Whether two places are tied, whichever comes first. */
    public boolean isTied(EntityId one, EntityId other) {
        return ties.contains(new Tie(one, other)) || ties.contains(new Tie(other, one));
    }

    /** Every subject that bears this name, by id; empty if none does. Letter case counts. */
    public List<Name> find(String text) {
        return byText.getOrDefault(text, List.of());
    }

    /** All names, in no order. */
    public List<Name> list() {
        return byText.values().stream().flatMap(List::stream).toList();
    }

    /** The ties between places, in no order. */
    public Set<Tie> listTies() {
        return ties;
    }

    /** Subjects of one kind that bear this name, by id. */
    public List<Name> find(String text, EntityKind kind) {
        return find(text).stream().filter(name -> name.id().kind() == kind).toList();
    }

    /** Words in the longest name. */
    public int longestInWords() {
        return longest;
    }

    /** That two places are tied. */
    public record Tie(EntityId a, EntityId b) {}

    /**
     * A name of a subject.
     *
     * @param text the name, as it stands in a text
     * @param id the subject
     * @param label the subject's full name
     * @param country for places the country, as an id; empty if not known or no place
     * @param region for places the state or province; empty if not known or no place
     * @param point where it is; empty if not known or no place
     * @param adjective whether the text is an adjective, such as {@code Chinese}
     */
    public record Name(
            String text,
            EntityId id,
            String label,
            Optional<EntityId> country,
            Optional<String> region,
            Optional<Point> point,
            boolean adjective) {}
}
