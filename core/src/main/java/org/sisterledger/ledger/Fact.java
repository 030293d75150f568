package org.sisterledger.ledger;

import org.sisterledger.fact.Assertion;
import org.sisterledger.proof.Digest;

/**
 * An accepted assertion that stands in a view.
 *
 * @param entry the entry that asserted or proposed it
 * @param assertion what it states; the subject and the references are those after merges
 */
public record Fact(Digest entry, Assertion assertion) {}
