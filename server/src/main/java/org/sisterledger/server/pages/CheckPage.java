package org.sisterledger.server.pages;

import org.sisterledger.ledger.Head;

/**
 * The page on which an article is given to be checked.
 *
 * @param head where the ledger stands
 * @param form the form
 */
public record CheckPage(Head head, CheckForm form) {}
