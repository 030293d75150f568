/** What an operator may set: by a file, by the environment, or on the command line. */
@NullMarked
package org.sisterledger.server.settings;

import org.jspecify.annotations.NullMarked;
