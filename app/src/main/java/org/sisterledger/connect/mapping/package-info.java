/** Tables of any header, read by a mapping: a small JSON file that says which column is what. The format is in {@code docs/mappings.md}. */
@NullMarked
package org.sisterledger.connect.mapping;

import org.jspecify.annotations.NullMarked;
