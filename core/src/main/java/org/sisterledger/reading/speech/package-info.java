/** Who said what: cues, sources and contents, and the speakers behind pronouns, surnames and roles. */
@NullMarked
package org.sisterledger.reading.speech;

import org.jspecify.annotations.NullMarked;
