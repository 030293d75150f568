/** The ledger in a PostgreSQL database: how it is opened and locked, its tables, and what it calls by other names. */
@NullMarked
package org.sisterledger.store.postgres;

import org.jspecify.annotations.NullMarked;
