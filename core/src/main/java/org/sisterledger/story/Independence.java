package org.sisterledger.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How many of some reports are independent of each other. Copies of one story are one account, and so are different stories of
 * one agency, of one publisher, or of publishers that one state owns. A story is its agency's account if any copy credits one,
 * else that of the owner of its earliest copy, else its own.
 *
 * @param reports how many reports there are
 * @param independent how many accounts they are; at most as many
 */
public record Independence(int reports, int independent) {
    /**
     * A report.
     *
     * @param id what tells it from others
     * @param story the key of its story; empty if it stands alone
     * @param agency the agency credited, by one name; empty if none is
     * @param owner who owns the publisher, or the publisher itself, by one name; empty if not known
     */
    public record Report(String id, Optional<String> story, Optional<String> agency, Optional<String> owner) {
        /** Checks that nothing is null. */
        public Report {
            Objects.requireNonNull(id);
            Objects.requireNonNull(story);
            Objects.requireNonNull(agency);
            Objects.requireNonNull(owner);
        }
    }

    /**
     * Counts reports.
     *
     * @param reports each once; of a story the earliest first
     */
    public static Independence of(Collection<Report> reports) {
        Map<String, List<Report>> stories = new LinkedHashMap<>();
        for (Report report : reports) {
            String key = report.story().map(story -> "story " + story).orElse("report " + report.id());
            stories.computeIfAbsent(key, unknown -> new ArrayList<>()).add(report);
        }
        Set<String> accounts = new HashSet<>();
        stories.forEach((key, copies) -> accounts.add(account(key, copies)));
        return new Independence(reports.size(), accounts.size());
    }

    // An agency that publishes itself is one with the agency credited elsewhere, so both are told by name alone.
    private static String account(String key, List<Report> copies) {
        return copies.stream()
                .flatMap(copy -> copy.agency().stream())
                .findFirst()
                .or(() -> copies.get(0).owner())
                .map(name -> "by " + name)
                .orElse(key);
    }
}
