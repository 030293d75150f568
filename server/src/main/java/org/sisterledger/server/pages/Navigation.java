package org.sisterledger.server.pages;

import java.util.List;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;

/** The way around the pages. */
public final class Navigation {
    private static final List<Entry> ALL = List.of(
            new Entry("/check", "nav.check", Role.READER),
            new Entry("/partnerships", "nav.partnerships", Role.READER),
            new Entry("/counts", "nav.counts", Role.READER),
            new Entry("/activity", "nav.activity", Role.READER),
            new Entry("/claims", "nav.claims", Role.READER),
            new Entry("/network", "nav.network", Role.READER),
            new Entry("/sources", "nav.sources", Role.READER),
            new Entry("/ledger", "nav.ledger", Role.READER),
            new Entry("/review", "nav.review", Role.READER),
            new Entry("/people", "nav.people", Role.ADMINISTRATOR));

    private Navigation() {}

    /**
     * An entry.
     *
     * @param path where it leads
     * @param key the key of its phrase
     * @param least the least role that sees it
     */
    public record Entry(String path, String key, Role least) {}

    /** The entries that somebody sees. */
    public static List<Entry> of(Visitor visitor) {
        return ALL.stream().filter(entry -> visitor.may(entry.least())).toList();
    }
}
