/** The command line: one verb a class; stdout is data, stderr is talk. */
@NullMarked
package org.sisterledger.cli;

import org.jspecify.annotations.NullMarked;
