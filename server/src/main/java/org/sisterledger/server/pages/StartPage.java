package org.sisterledger.server.pages;

import org.sisterledger.ledger.Head;

/**
 * The start page.
 *
 * @param head where the ledger stands
 */
public record StartPage(Head head) {}
