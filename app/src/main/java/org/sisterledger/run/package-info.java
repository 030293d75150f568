/** Runs over many inputs: several threads and one order, a file that remembers how far a run came, and a tally that adds up. */
@NullMarked
package org.sisterledger.run;

import org.jspecify.annotations.NullMarked;
