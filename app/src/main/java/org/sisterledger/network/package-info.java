/**
 * Ties as a graph: its figures, its central places and its communities. Definitions are those of docs/network.md.
 */
@NullMarked
package org.sisterledger.network;

import org.jspecify.annotations.NullMarked;
