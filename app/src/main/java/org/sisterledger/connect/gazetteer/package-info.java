/** Gazetteers in the shapes in which they are published, read row by row and joined; the project's own table of countries. */
@NullMarked
package org.sisterledger.connect.gazetteer;

import org.jspecify.annotations.NullMarked;
