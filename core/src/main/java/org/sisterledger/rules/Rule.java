package org.sisterledger.rules;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.time.Edtf;

/**
 * A statute, a bill or an act of an agency that bears on ties.
 *
 * @param id {@code rule:tx-ch795}
 * @param title its name
 * @param aliases other names
 * @param kind {@code bill}, {@code law} or {@code action}; empty if not known
 * @param jurisdiction whose law; empty if not known
 * @param citation how it is cited; empty if not known
 * @param stage how far it got, in words; empty if not known
 * @param introduced when it was introduced or announced; empty if not known
 * @param effective from when it binds; empty if not known
 * @param sunset when it lapses; empty if not known
 * @param test which ties it covers, in words; empty if not known
 * @param countryList the list it points to, in words; empty if none
 * @param existingTies what it asks of ties that stand; empty if not known
 * @param deadline by when; empty if none is known
 * @param sponsors who brought it: ids or names
 * @param asks what its text asks for, in words; empty if not known
 * @param summary in words; empty if there is nothing to add
 * @param sources documents that say so
 */
public record Rule(
        EntityId id,
        String title,
        List<String> aliases,
        Optional<String> kind,
        Optional<String> jurisdiction,
        Optional<String> citation,
        Optional<String> stage,
        Optional<Edtf> introduced,
        Optional<Edtf> effective,
        Optional<Edtf> sunset,
        Optional<String> test,
        Optional<String> countryList,
        Optional<String> existingTies,
        Optional<String> deadline,
        List<String> sponsors,
        Optional<String> asks,
        Optional<String> summary,
        List<EntityId> sources) {
    /** Copies the lists. */
    public Rule {
        aliases = List.copyOf(aliases);
        sponsors = List.copyOf(sponsors);
        sources = List.copyOf(sources);
    }
}
