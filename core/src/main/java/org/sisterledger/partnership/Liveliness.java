package org.sisterledger.partnership;

import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * The last held activity of a tie. It says nothing of the legal state: a tie may be in force and silent.
 *
 * @param activity which activity
 * @param on when
 * @param mode how the partners met, such as {@code in-person}
 */
public record Liveliness(EntityId activity, Edtf on, String mode) {}
