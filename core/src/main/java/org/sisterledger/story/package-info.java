/** Which reports are copies of one text, who wrote it, who carried it first, and how many reports are independent. */
@NullMarked
package org.sisterledger.story;

import org.jspecify.annotations.NullMarked;
