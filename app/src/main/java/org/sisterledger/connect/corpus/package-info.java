/** Many documents: the files of a folder, the records of a WARC, the lines of a JSON lines file, each an input of its own. */
@NullMarked
package org.sisterledger.connect.corpus;

import org.jspecify.annotations.NullMarked;
