/** What an operator sees and steers: the log, figures, health, how the server is reached and how it ends. */
@NullMarked
package org.sisterledger.server.operation;

import org.jspecify.annotations.NullMarked;
