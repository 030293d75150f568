/**
 * The communities of the record for programs that match tables against it.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API 0.2</a>
 */
@NullMarked
package org.sisterledger.server.reconcile;

import org.jspecify.annotations.NullMarked;
