/** What a register states, as facts of the record: places, directed statements of ties, and what became of every row of its file. */
@NullMarked
package org.sisterledger.connect.register;

import org.jspecify.annotations.NullMarked;
