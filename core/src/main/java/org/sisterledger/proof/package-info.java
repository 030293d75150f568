/** The Merkle tree of RFC 9162: leaves, roots, inclusion and consistency proofs. */
@NullMarked
package org.sisterledger.proof;

import org.jspecify.annotations.NullMarked;
