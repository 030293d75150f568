package org.sisterledger.ledger;

import org.sisterledger.proof.Digest;

/**
 * How far a reader's sequence reaches.
 *
 * @param position how many entries it holds
 * @param root the Merkle root over them, RFC 9162; of an empty sequence the digest of no bytes
 */
public record Head(long position, Digest root) {}
