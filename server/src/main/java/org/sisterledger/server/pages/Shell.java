package org.sisterledger.server.pages;

import java.util.Optional;
import org.sisterledger.server.access.Visitor;

/**
 * What every page has around it.
 *
 * @param w the words, in the reader's language
 * @param visitor who reads
 * @param path the path of the page with its query, for links that come back to it
 * @param theme {@code light} or {@code dark}; empty for what the reader's machine prefers
 * @param csrf the token that every form sends back; empty where there is no form
 * @param csrfName the name of the field for it
 */
public record Shell(Phrases w, Visitor visitor, String path, Optional<String> theme, String csrf, String csrfName) {
    /** Whether the path lies under an entry of the navigation. */
    public boolean isAt(String entry) {
        return path.equals(entry) || path.startsWith(entry + "/") || path.startsWith(entry + "?");
    }
}
