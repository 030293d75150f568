/** People, organizations and the dated roles that join them. */
@NullMarked
package org.sisterledger.people;

import org.jspecify.annotations.NullMarked;
