/** The ledger in tables of a database: entries, the texts outside their bytes, and the rows derived from both. */
@NullMarked
package org.sisterledger.store.sql;

import org.jspecify.annotations.NullMarked;
