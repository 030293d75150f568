/** The project's own tables: CSV in the shape of {@code docs/schema.md}, read row by row and taken into the ledger by a rule. */
@NullMarked
package org.sisterledger.connect.table;

import org.jspecify.annotations.NullMarked;
