/** From a reading to facts that a person may take into the record, and what was decided on them. */
@NullMarked
package org.sisterledger.review;

import org.jspecify.annotations.NullMarked;
