/** Ties between two communities: sides, type, level, status per side and per register, agreements. */
@NullMarked
package org.sisterledger.partnership;

import org.jspecify.annotations.NullMarked;
