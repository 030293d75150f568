/** Counts as queries: declared definitions, the figure each gives, and what would have to be counted for another figure. */
@NullMarked
package org.sisterledger.count;

import org.jspecify.annotations.NullMarked;
