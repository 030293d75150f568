/** The append-only ledger: who asserted, retracted, proposed, accepted, merged, ruled or redacted what, and when. */
@NullMarked
package org.sisterledger.ledger;

import org.jspecify.annotations.NullMarked;
