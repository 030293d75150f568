/**
 * The ties of the record in the formats of others, each row with its sources and their licences. docs/export.md says what each format
 * carries.
 */
@NullMarked
package org.sisterledger.export;

import org.jspecify.annotations.NullMarked;
