package org.sisterledger.connect.table;

import java.util.HashSet;
import java.util.Set;
import org.sisterledger.connect.register.Fingerprints;
import org.sisterledger.fact.EntityId;

/**
 * Which of the subjects that rows name somebody has: the rows of the import, or the record. Of those that somebody has only a
 * fingerprint is kept; the record is asked for many at a time.
 */
final class KnownSubjects {
    private final TableImport.Holdings record;
    private final Fingerprints held = new Fingerprints();
    private final Set<EntityId> missing = new HashSet<>();
    private Fingerprints given = new Fingerprints();

    KnownSubjects(TableImport.Holdings record) {
        this.record = record;
    }

    /** Forgets which subjects the rows give, to be told anew. */
    void startOver() {
        given = new Fingerprints();
    }

    /** A good row gives this subject. */
    void give(EntityId subject) {
        given.add(subject.toString());
    }

    /** Finds out about subjects that rows name. */
    void resolve(Set<EntityId> named) {
        Set<EntityId> unknown = new HashSet<>();
        for (EntityId id : named) {
            String text = id.toString();
            if (!given.has(text) && !held.has(text) && !missing.contains(id)) {
                unknown.add(id);
            }
        }
        if (!unknown.isEmpty()) {
            Set<EntityId> found = record.among(Set.copyOf(unknown));
            for (EntityId id : unknown) {
                if (found.contains(id)) {
                    held.add(id.toString());
                } else {
                    missing.add(id);
                }
            }
        }
    }

    /** The subjects found so far that nobody has. */
    Set<EntityId> missing() {
        return missing;
    }
}
