package org.sisterledger.ledger;

import java.time.Instant;
import java.util.Optional;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.proof.Digest;

/**
 * An appended entry, as a reader with some clearance sees it.
 *
 * @param id the digest of its canonical bytes: the leaf hash of RFC 9162
 * @param position its place in the reader's own sequence, from 0
 * @param action what it does; texts that were erased read {@code [erased]}
 * @param author who answers for it; empty if erased
 * @param reason why; empty if none was given or it was erased
 * @param at when it was appended, to the millisecond, UTC
 * @param sensitivity who may see it
 */
public record Entry(
        Digest id,
        long position,
        Action action,
        Optional<String> author,
        Optional<String> reason,
        Instant at,
        Sensitivity sensitivity) {}
