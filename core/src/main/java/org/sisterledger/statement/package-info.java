/** Attributed speech: who said it, how, and the exact words, as spans into the text they were read from. */
@NullMarked
package org.sisterledger.statement;

import org.jspecify.annotations.NullMarked;
