package org.sisterledger.partnership;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A paper on which a tie rests.
 *
 * @param id {@code agreement:…}
 * @param partnership the tie
 * @param kind {@code formation}, {@code renewal}, {@code memorandum} or {@code other}
 * @param stage how far it got; announced is not signed
 * @param signed when; empty if not known
 * @param parties who agreed; empty if not known
 * @param signers who signed; empty if not known
 * @param term how long it runs, in words; empty if not known
 * @param clauses clauses of note, in words
 * @param sideDocuments papers beside it, in words
 * @param textDigest SHA-256 of the signed text; empty if nobody has it
 * @param venue where it was signed; empty if not known
 * @param sources documents that say so
 */
public record Agreement(
        EntityId id,
        EntityId partnership,
        String kind,
        Stage stage,
        Optional<Edtf> signed,
        List<String> parties,
        List<String> signers,
        Optional<String> term,
        List<String> clauses,
        List<String> sideDocuments,
        Optional<String> textDigest,
        Optional<String> venue,
        List<EntityId> sources) {
    /** How far an agreement got. */
    public enum Stage {
        ANNOUNCED,
        APPROVED,
        HELD,
        CANCELLED
    }

    /** Copies the lists. */
    public Agreement {
        parties = List.copyOf(parties);
        signers = List.copyOf(signers);
        clauses = List.copyOf(clauses);
        sideDocuments = List.copyOf(sideDocuments);
        sources = List.copyOf(sources);
    }
}
