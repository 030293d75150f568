/** From the bytes of one document to its text: what kind it is, and PDF, Word and mail within stated limits. Fetches nothing. */
@NullMarked
package org.sisterledger.connect.document;

import org.jspecify.annotations.NullMarked;
