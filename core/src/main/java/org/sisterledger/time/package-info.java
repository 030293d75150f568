/** Dates as the sources give them: EDTF level 1, with the earliest and the latest day that each may mean. */
@NullMarked
package org.sisterledger.time;

import org.jspecify.annotations.NullMarked;
