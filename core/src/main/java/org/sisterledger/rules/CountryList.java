package org.sisterledger.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A list of countries to which rules point, with the version from which each member counts.
 *
 * @param id {@code list:15cfr791.4}
 * @param name its name
 * @param members countries, with their territories where the list names them
 * @param sources documents that say so
 */
public record CountryList(EntityId id, String name, List<Member> members, List<EntityId> sources) {
    /** Copies the lists. */
    public CountryList {
        members = List.copyOf(members);
        sources = List.copyOf(sources);
    }

    /**
     * A country on the list.
     *
     * @param country the country
     * @param territories territories that the list counts to it
     * @param valid from when to when the entry counts; empty if not known
     */
    public record Member(EntityId country, List<EntityId> territories, Optional<Edtf> valid) {
        /** Copies the list. */
        public Member {
            territories = List.copyOf(territories);
        }
    }

    /** Whether the list surely names the country or territory on a day. */
    public boolean includesOn(EntityId place, LocalDate day) {
        return members.stream()
                .filter(member -> member.valid().map(valid -> valid.mayBe(day)).orElse(true))
                .anyMatch(member ->
                        member.country().equals(place) || member.territories().contains(place));
    }
}
