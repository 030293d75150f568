package org.sisterledger.server.pages;

import java.util.Optional;

/**
 * What somebody typed into the form for an article, so that it is there again when something is wrong with it.
 *
 * @param text the article
 * @param day the day to judge by
 * @param at the ledger position
 * @param address where the article is to be fetched from
 * @param canFetch whether this server fetches articles
 * @param error what is wrong; empty if nothing is
 */
public record CheckForm(String text, String day, String at, String address, boolean canFetch, Optional<String> error) {
    /** A form in which nothing was typed. */
    public static CheckForm blank(boolean canFetch) {
        return new CheckForm("", "", "", "", canFetch, Optional.empty());
    }

    /** The same with what is wrong. */
    public CheckForm refused(String words) {
        return new CheckForm(text, day, at, address, canFetch, Optional.of(words));
    }
}
