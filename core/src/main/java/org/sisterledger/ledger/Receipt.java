package org.sisterledger.ledger;

import java.util.List;
import org.sisterledger.proof.Digest;

/**
 * What an append did. When it is in hand the batch is on disk.
 *
 * @param appended ids of the entries appended, in the order of the drafts; a draft left out has none, a
 *     classification up to three
 * @param repeated how many assertions were left out because the same assertion stands or is proposed already, or how many
 *     sealed entries because the same entry is there
 */
public record Receipt(List<Digest> appended, int repeated) {
    /** Copies the list. */
    public Receipt {
        appended = List.copyOf(appended);
    }
}
