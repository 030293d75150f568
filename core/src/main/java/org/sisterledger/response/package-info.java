/** Inquiries, the decisions taken on them and the briefings given. */
@NullMarked
package org.sisterledger.response;

import org.jspecify.annotations.NullMarked;
