/** Where facts come from: documents, publishers and their dated state affiliation. */
@NullMarked
package org.sisterledger.source;

import org.jspecify.annotations.NullMarked;
