/** What partners did: conferences, visits, exchanges, donations, with stage, mode and level. */
@NullMarked
package org.sisterledger.activity;

import org.jspecify.annotations.NullMarked;
