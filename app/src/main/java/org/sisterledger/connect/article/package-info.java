/** From the bytes of a file or a pipe to the text of an article: character sets, HTML, metadata. Fetches nothing. */
@NullMarked
package org.sisterledger.connect.article;

import org.jspecify.annotations.NullMarked;
