/** Political, security and other issues: who acted, how well documented, how it ended. */
@NullMarked
package org.sisterledger.issue;

import org.jspecify.annotations.NullMarked;
