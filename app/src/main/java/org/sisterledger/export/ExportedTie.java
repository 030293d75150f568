package org.sisterledger.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.count.Began;
import org.sisterledger.count.TieOnDay;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Listing;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.record.RecordView;
import org.sisterledger.source.Document;
import org.sisterledger.time.Edtf;

/**
 * A tie on the day of the export.
 *
 * @param id {@code partnership:A--B}
 * @param a the first side
 * @param b the second side
 * @param type what it was on the day, such as {@code sister}
 * @param level at which level it stands; empty if not known
 * @param formed when it began, EDTF; empty if not known
 * @param begun {@code known} to have begun by the day, {@code presumed}, or {@code no}
 * @param standing {@code standing}, {@code suspended} or {@code ended} on the day
 * @param registers registers that showed it on the day, in order of id
 * @param sources documents that state anything of it, in order of id
 */
public record ExportedTie(
        EntityId id,
        ExportedPlace a,
        ExportedPlace b,
        String type,
        Optional<String> level,
        Optional<String> formed,
        String begun,
        String standing,
        List<EntityId> registers,
        List<Document> sources) {
    /** Copies the lists. */
    public ExportedTie {
        registers = List.copyOf(registers);
        sources = List.copyOf(sources);
    }

    static ExportedTie of(Extract extract, RecordView part, Partnership tie) {
        TieOnDay onDay = TieOnDay.of(part, tie, extract.day());
        Set<EntityId> registers = new TreeSet<>();
        Set<EntityId> documents = new TreeSet<>(tie.sources());
        for (Listing listing : tie.listings()) {
            documents.addAll(listing.sources());
            if (onDay.isListed(listing.register(), Began.KNOWN)) {
                registers.add(listing.register());
            }
        }
        for (StatusChange change : tie.changes()) {
            documents.addAll(change.sources());
        }
        return new ExportedTie(
                tie.id(),
                extract.side(tie.a()),
                extract.side(tie.b()),
                Words.of(onDay.type()),
                tie.level().map(Words::of),
                tie.formed().map(Edtf::text),
                onDay.isKnownBegun() ? "known" : onDay.mayHaveBegun() ? "presumed" : "no",
                standing(extract, tie),
                List.copyOf(registers),
                Extract.documents(part, documents));
    }

    private static String standing(Extract extract, Partnership tie) {
        if (tie.hasEndedBy(extract.day())) {
            return "ended";
        }
        return tie.isSuspendedOn(extract.day()) ? "suspended" : "standing";
    }
}
