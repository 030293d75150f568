/** The record as of a day, a ledger position and a clearance: facts folded into the subjects they are about. */
@NullMarked
package org.sisterledger.record;

import org.jspecify.annotations.NullMarked;
