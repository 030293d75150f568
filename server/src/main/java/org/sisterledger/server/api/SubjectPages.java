package org.sisterledger.server.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
import org.sisterledger.record.RecordView;

/**
 * Pages of subjects of one kind in the order of their ids. One page looks at a bounded number of subjects however few of them fit, so a page
 * may hold fewer than asked for, or none, and the list still go on.
 */
final class SubjectPages<T> {
    /** How many subjects one page looks at, at most. */
    static final int LOOKED_AT = 5000;

    private static final int AT_ONCE = 500;

    private final Look look;
    private final EntityKind kind;
    private final Function<RecordView, Map<EntityId, T>> fold;
    private final List<T> items = new ArrayList<>();
    private Optional<EntityId> last;
    private int looked;

    /**
     * Pages of a kind.
     *
     * @param after the last subject that the page before looked at; empty for the first page
     * @param fold what facts make of subjects
     */
    SubjectPages(Look look, EntityKind kind, Optional<String> after, Function<RecordView, Map<EntityId, T>> fold) {
        this.look = look;
        this.kind = kind;
        this.last = after.map(EntityId::parse);
        this.fold = fold;
    }

    /**
     * A page.
     *
     * @param items what fits, by id
     * @param next the last subject looked at; empty if there are no more
     */
    record Page<T>(List<T> items, Optional<String> next) {}

    /** A page of all subjects of the kind. */
    Page<T> ofAll(int limit, Predicate<T> fits) {
        List<EntityId> ids;
        do {
            ids = look.ledger().listSubjects(look.view(), kind, last, AT_ONCE);
            if (take(ids, limit, fits)) {
                return new Page<>(items, last.map(EntityId::toString));
            }
        } while (ids.size() == AT_ONCE);
        return new Page<>(items, Optional.empty());
    }

    /** A page of those among these subjects. */
    Page<T> among(Collection<EntityId> subjects, int limit, Predicate<T> fits) {
        Set<EntityId> left = new TreeSet<>(subjects);
        left.removeIf(id -> id.kind() != kind
                || last.filter(done -> id.compareTo(done) <= 0).isPresent());
        List<EntityId> ids = List.copyOf(left);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            if (take(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), limit, fits)) {
                return new Page<>(items, last.map(EntityId::toString));
            }
        }
        return new Page<>(items, Optional.empty());
    }

    // Whether the page is full before all of these were looked at, or enough was looked at.
    private boolean take(List<EntityId> ids, int limit, Predicate<T> fits) {
        List<Fact> facts = new ArrayList<>();
        look.ledger().forEachFactAbout(look.view(), ids, facts::add);
        Map<EntityId, T> folded = fold.apply(RecordView.of(facts, List.of()));
        for (EntityId id : ids) {
            if (items.size() == limit || looked == LOOKED_AT) {
                return true;
            }
            T item = folded.get(id);
            if (item != null && fits.test(item)) {
                items.add(item);
            }
            last = Optional.of(id);
            looked++;
        }
        return false;
    }

    /** The subjects whose facts name another, such as the activities of a tie. */
    static Set<EntityId> naming(Look look, EntityId named) {
        Set<EntityId> subjects = new TreeSet<>();
        look.ledger()
                .forEachFactNaming(
                        look.view(),
                        List.of(named),
                        fact -> subjects.add(fact.assertion().subject()));
        return subjects;
    }
}
