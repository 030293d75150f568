package org.sisterledger.cli;

/** In which form a command answers. */
enum Format {
    TEXT,
    JSON
}
