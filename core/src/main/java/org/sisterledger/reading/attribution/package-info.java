/** Attributed statements as a trained model finds them: which words are a source, a cue and what is attributed. */
@NullMarked
package org.sisterledger.reading.attribution;

import org.jspecify.annotations.NullMarked;
