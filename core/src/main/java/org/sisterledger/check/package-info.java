/** A claim against the record: one class per claim type, each a pure function to a finding. */
@NullMarked
package org.sisterledger.check;

import org.jspecify.annotations.NullMarked;
