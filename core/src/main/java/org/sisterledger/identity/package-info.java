/** Which ids mean one community: candidates with explained scores, and what may be merged without asking a person. */
@NullMarked
package org.sisterledger.identity;

import org.jspecify.annotations.NullMarked;
