/** What is kept of a view of the ledger so that it is not made anew for every question. */
@NullMarked
package org.sisterledger.views;

import org.jspecify.annotations.NullMarked;
