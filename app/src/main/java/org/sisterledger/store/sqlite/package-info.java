/** The ledger in one SQLite file: how it is opened, locked, upgraded and rewritten, its tables and its header. */
@NullMarked
package org.sisterledger.store.sqlite;

import org.jspecify.annotations.NullMarked;
