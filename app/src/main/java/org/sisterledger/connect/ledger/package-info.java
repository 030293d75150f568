/**
 * Sisterledger's own ledger file, by which two offices exchange entries as they are: written, checked against its root, taken in.
 */
@NullMarked
package org.sisterledger.connect.ledger;

import org.jspecify.annotations.NullMarked;
