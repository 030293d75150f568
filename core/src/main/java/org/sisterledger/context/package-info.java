/** Dated diplomatic events shown beside activity and claims. */
@NullMarked
package org.sisterledger.context;

import org.jspecify.annotations.NullMarked;
