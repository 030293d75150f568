package org.sisterledger.server.api;

import java.util.Optional;
import org.sisterledger.answer.Dossier;
import org.sisterledger.answer.DossierJson;
import org.sisterledger.answer.Snapshot;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.record.RecordParts;
import org.sisterledger.record.RecordView;

/** What the record holds of one subject, read from the part of it that concerns the subject. */
final class Dossiers {
    private Dossiers() {}

    static String json(Look look, Optional<EntityKind> kind, String id) {
        EntityId subject = look.subject(kind, id);
        RecordView part = RecordParts.of(look.ledger(), look.view()).about(subject);
        return DossierJson.of(Dossier.of(new Snapshot(look.head(), part), subject, look.day()));
    }
}
