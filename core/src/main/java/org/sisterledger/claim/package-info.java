/** What was said: statements with verified spans, and the claims in them, each of a closed set of types. */
@NullMarked
package org.sisterledger.claim;

import org.jspecify.annotations.NullMarked;
