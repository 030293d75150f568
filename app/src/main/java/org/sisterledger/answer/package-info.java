/** What the record answers, in the formats that are handed out: the command line and the server give the same. */
@NullMarked
package org.sisterledger.answer;

import org.jspecify.annotations.NullMarked;
