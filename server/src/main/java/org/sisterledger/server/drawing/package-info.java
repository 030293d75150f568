/** Maps as SVG, drawn on the server from data that ships with the program. */
@NullMarked
package org.sisterledger.server.drawing;

import org.jspecify.annotations.NullMarked;
