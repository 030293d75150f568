/** Names in a text: the gazetteer and the mentions of people, bodies and places found with it. */
@NullMarked
package org.sisterledger.reading.names;

import org.jspecify.annotations.NullMarked;
