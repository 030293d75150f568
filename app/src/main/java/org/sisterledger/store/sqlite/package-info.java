/** The ledger in one SQLite file: entries, the texts outside their bytes, and the tables derived from both. */
@NullMarked
package org.sisterledger.store.sqlite;

import org.jspecify.annotations.NullMarked;
