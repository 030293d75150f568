/** Tokens, sentences, quotations and paragraphs of a text, as offsets into it. */
@NullMarked
package org.sisterledger.reading.text;

import org.jspecify.annotations.NullMarked;
