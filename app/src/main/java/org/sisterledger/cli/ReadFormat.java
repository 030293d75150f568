package org.sisterledger.cli;

/** In which form reading answers: for one article, or for the scorers of a corpus. */
enum ReadFormat {
    TEXT,
    JSON,
    ATTRIBUTIONS,
    TOPONYMS
}
