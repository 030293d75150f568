/** From the text of an article to its statements, claims, events and places. Appends nothing, keeps nothing. */
@NullMarked
package org.sisterledger.reading;

import org.jspecify.annotations.NullMarked;
