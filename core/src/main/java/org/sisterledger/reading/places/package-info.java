/** Places of the world in a text: an imported gazetteer, the names found with it, and which place each of them means. */
@NullMarked
package org.sisterledger.reading.places;

import org.jspecify.annotations.NullMarked;
