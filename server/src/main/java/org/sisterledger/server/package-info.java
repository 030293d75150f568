/** The record over HTTP. Starts the server and its command line; everything else has a package of its own. */
@NullMarked
package org.sisterledger.server;

import org.jspecify.annotations.NullMarked;
