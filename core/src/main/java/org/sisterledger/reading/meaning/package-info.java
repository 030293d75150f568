/** What the words claim: quantities, comparators, scopes, dates, events and ties. */
@NullMarked
package org.sisterledger.reading.meaning;

import org.jspecify.annotations.NullMarked;
