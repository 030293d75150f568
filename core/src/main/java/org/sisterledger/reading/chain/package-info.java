/** A linear chain over hashed features: which tokens in a row play which role, and how sure that is. */
@NullMarked
package org.sisterledger.reading.chain;

import org.jspecify.annotations.NullMarked;
