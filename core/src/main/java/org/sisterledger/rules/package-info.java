/** Statutes, bills and country lists, dated. */
@NullMarked
package org.sisterledger.rules;

import org.jspecify.annotations.NullMarked;
