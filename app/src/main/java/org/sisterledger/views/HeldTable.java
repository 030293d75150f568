package org.sisterledger.views;

import org.sisterledger.count.TieTable;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Head;

/**
 * A table of ties with what it was made from.
 *
 * @param clearance what its readers may see
 * @param head the head of their sequence when it was made
 * @param table the table
 */
public record HeldTable(Clearance clearance, Head head, TieTable table) {}
