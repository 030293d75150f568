package org.sisterledger.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sisterledger.claim.Scope;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;

/** The reach of what was read for an article. Notes what a check asked for and was not read, so that it can be read and asked again. */
final class PartReach implements Reach {
    private final Set<Scope> read;
    private final Map<Scope, Integer> wide;
    private final TieTable table;
    private final Set<Scope> missed = new LinkedHashSet<>();

    /**
     * A reach.
     *
     * @param read what was read, in {@link #units}
     * @param wide what was not because it is too much, with how many ties it takes in
     * @param table all ties there are
     */
    PartReach(Set<Scope> read, Map<Scope, Integer> wide, TieTable table) {
        this.read = read;
        this.wide = wide;
        this.table = table;
    }

    /** What is read for a scope: all ties of each of its communities, or those that its countries take in. */
    static List<Scope> units(Scope scope) {
        if (scope.communities().isEmpty()) {
            List<EntityId> countries = scope.countries().stream().sorted().toList();
            return List.of(Scope.between(countries));
        }
        return scope.communities().stream().distinct().map(PartReach::unit).toList();
    }

    /** What is read for a community. */
    static Scope unit(EntityId community) {
        return new Scope(List.of(), List.of(community), Set.of());
    }

    @Override
    public Optional<Integer> findTooWide(Scope scope) {
        List<Scope> units = units(scope);
        units.stream()
                .filter(unit -> !read.contains(unit) && !wide.containsKey(unit))
                .forEach(missed::add);
        return units.stream().flatMap(unit -> Stream.ofNullable(wide.get(unit))).max(Integer::compare);
    }

    @Override
    public Optional<TieTable> findTable() {
        return Optional.of(table);
    }

    /** What was asked for and not read, in the order of asking. */
    Set<Scope> missed() {
        return missed;
    }
}
