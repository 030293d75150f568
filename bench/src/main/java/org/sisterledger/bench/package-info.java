/** Measurements, and runs that damage a record or kill its writer to see what is noticed. */
@NullMarked
package org.sisterledger.bench;

import org.jspecify.annotations.NullMarked;
