/** Places that pair: communities, countries and territories. */
@NullMarked
package org.sisterledger.community;

import org.jspecify.annotations.NullMarked;
