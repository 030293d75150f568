package org.sisterledger.check;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sisterledger.claim.Scope;
import org.sisterledger.count.TieTable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Head;
import org.sisterledger.reading.Metadata;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.Reading;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.record.CheckParts;
import org.sisterledger.record.RecordView;

/**
 * A desk that reads for each article what its claims ask of the record: the places that its words may name, then the ties and activities of
 * the scopes of its claims. Should a check ask for more than could be told beforehand, that is read too and the check is made again. What was
 * read last is kept.
 */
final class PartDesk implements CheckDesk {
    // As many ties as two of the largest articles.
    private static final int KEPT_TIES = 2 * MOST;
    private static final int KEPT_TEXTS = 32;

    private final Head head;
    private final RecordView few;
    private final TieMap ties;
    private final ActivityMap activities;
    private final int most;
    private final Recent<Needs, Part> parts = new Recent<>(KEPT_TIES, Part::weight);
    private final Recent<Set<String>, Gazetteer> names = new Recent<>(KEPT_TEXTS, text -> 1);

    private PartDesk(Head head, RecordView few, TieMap ties, ActivityMap activities, int most) {
        this.head = head;
        this.few = few;
        this.ties = ties;
        this.activities = activities;
        this.most = most;
    }

    static PartDesk read(CheckParts parts, Head head, TieTable table, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("Expected to read at least 1 tie for an article, got " + most + ".");
        }
        TieMap ties = TieMap.of(table);
        return new PartDesk(head, parts.few(), ties, ActivityMap.read(parts, ties), most);
    }

    /**
     * What was read for some needs.
     *
     * @param record the few kinds and what was read
     * @param scopes what was read, in {@link PartReach#units}
     * @param wide what was too much, with how many ties it takes in
     * @param weight ties and activities read, at least 1
     */
    private record Part(RecordView record, Set<Scope> scopes, Map<Scope, Integer> wide, int weight) {}

    @Override
    public Gazetteer names(CheckParts reads, String text, Metadata metadata) {
        Set<String> candidates = Reader.listPossibleNames(text, metadata);
        return names.find(candidates).orElseGet(() -> {
            Gazetteer found = gazetteer(reads, candidates);
            names.put(candidates, found);
            return found;
        });
    }

    private Gazetteer gazetteer(CheckParts reads, Set<String> candidates) {
        Set<EntityId> places = reads.listPlacesNamed(candidates);
        RecordView record = few.with(reads.about(few, places));
        List<Gazetteer.Tie> tied = ties.among(Set.copyOf(record.communities().keySet())).stream()
                .mapToObj(tie -> new Gazetteer.Tie(
                        ties.table().place(ties.table().a(tie)),
                        ties.table().place(ties.table().b(tie))))
                .toList();
        return Gazetteers.of(record, tied);
    }

    @Override
    public CheckReport check(CheckParts reads, Reading reading, Optional<LocalDate> asOf) {
        Needs first = Needs.of(reading);
        Needs needs = first;
        while (true) {
            Part part = part(reads, needs);
            PartReach reach = new PartReach(part.scopes(), part.wide(), ties.table());
            CheckReport report = ArticleCheck.check(reading, part.record(), head, asOf, reach);
            if (reach.missed().isEmpty()) {
                parts.put(first, part);
                return report;
            }
            needs = needs.with(reach.missed());
        }
    }

    @Override
    public boolean hasTies() {
        return ties.table().size() > 0;
    }

    private Part part(CheckParts reads, Needs needs) {
        return parts.find(needs).orElseGet(() -> {
            Part read = read(reads, needs);
            parts.put(needs, read);
            return read;
        });
    }

    private Part read(CheckParts reads, Needs needs) {
        BitSet rows = new BitSet();
        Set<EntityId> deeds = new TreeSet<>();
        Set<Scope> taken = new LinkedHashSet<>();
        Map<Scope, Integer> wide = new LinkedHashMap<>();
        for (Taken scope : narrowFirst(needs.scopes())) {
            Scope unit = scope.unit();
            BitSet of = scope.rows();
            BitSet all = or(rows, of);
            Set<EntityId> done = new TreeSet<>(deeds);
            if (all.cardinality() <= most) {
                activities.addNaming(ids(of), done);
                activities.addIn(unit, done);
            }
            if (all.cardinality() > most || done.size() > most) {
                wide.put(unit, of.cardinality());
            } else {
                rows = all;
                deeds = done;
                taken.add(unit);
            }
        }
        Set<EntityId> subjects = new TreeSet<>(needs.places());
        subjects.addAll(reads.listPlacesNamed(needs.names()));
        subjects.addAll(ids(or(rows, ties.among(needs.places()))));
        subjects.addAll(deeds);
        return new Part(few.with(reads.about(few, subjects)), taken, wide, 1 + rows.cardinality() + deeds.size());
    }

    private record Taken(Scope unit, BitSet rows) {}

    // So that one that is too wide takes no room from those that are not, wherever they stand in the text.
    private List<Taken> narrowFirst(Set<Scope> units) {
        return units.stream()
                .map(unit -> new Taken(unit, ties.of(unit)))
                .sorted(Comparator.<Taken>comparingInt(taken -> taken.rows().cardinality())
                        .thenComparing(taken -> taken.unit().toString()))
                .toList();
    }

    private static BitSet or(BitSet one, BitSet other) {
        BitSet both = new BitSet();
        both.or(one);
        both.or(other);
        return both;
    }

    private Collection<EntityId> ids(BitSet rows) {
        return rows.stream().mapToObj(ties::id).collect(Collectors.toList());
    }
}
