/** What stands between the network and the pages: limits, checks of what arrives, and answers that tell nothing of an exception. */
@NullMarked
package org.sisterledger.server.guard;

import org.jspecify.annotations.NullMarked;
