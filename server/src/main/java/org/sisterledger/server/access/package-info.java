/** Who is asking, and what they may see and do. */
@NullMarked
package org.sisterledger.server.access;

import org.jspecify.annotations.NullMarked;
