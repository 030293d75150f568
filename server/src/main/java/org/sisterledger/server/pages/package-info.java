/** The pages, and the words on them. */
@NullMarked
package org.sisterledger.server.pages;

import org.jspecify.annotations.NullMarked;
