/** Where a record is kept: a folder with a file, or a database server. */
@NullMarked
package org.sisterledger.store;

import org.jspecify.annotations.NullMarked;
