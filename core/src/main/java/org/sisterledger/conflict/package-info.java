/** Where sources on record disagree, and by which rule one value is shown all the same. */
@NullMarked
package org.sisterledger.conflict;

import org.jspecify.annotations.NullMarked;
