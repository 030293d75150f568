package org.sisterledger.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.source.Span;
import org.sisterledger.time.Edtf;

/** What is claimed, as far as it can be asked of the record. A closed set: each type has one check. */
public sealed interface Claim {
    /** The words that make the claim. */
    Span span();

    /** The claim in plain words, as it was understood. */
    String reading();

    /** The type's name in the output format, such as {@code ACTIVITY_LEVEL}. */
    default String typeName() {
        return switch (this) {
            case Count c -> "COUNT";
            case Absence c -> "ABSENCE";
            case ActivityTrend c -> "ACTIVITY_LEVEL";
            case Existence c -> "EXISTENCE";
            case Event c -> "EVENT";
            case Superlative c -> "SUPERLATIVE";
            case Cause c -> "CAUSE";
            case Intent c -> "INTENT";
            case Opinion c -> "OPINION";
        };
    }

    /**
     * "There are upward of 100 ties with China."
     *
     * @param unit what is counted
     * @param comparator how the figure bounds the real one
     * @param value the figure
     * @param upper the upper bound of {@link Comparator#BETWEEN}; empty otherwise
     * @param scope which ties
     * @param types types that the words name; empty if they name none
     * @param levels levels that the words name; empty if they name none
     * @param register the register that the words name; empty if none
     * @param state {@link PairEvent#EXISTS} for standing ties, {@link PairEvent#ENDED} for ended ones and so on
     * @param on the day that the words name; empty if none
     */
    record Count(
            Span span,
            String reading,
            Unit unit,
            Comparator comparator,
            int value,
            OptionalInt upper,
            Scope scope,
            Set<PartnershipType> types,
            Set<Level> levels,
            Optional<EntityId> register,
            PairEvent state,
            Optional<Edtf> on)
            implements Claim {
        /** Copies the sets. */
        public Count {
            types = Set.copyOf(types);
            levels = Set.copyOf(levels);
        }
    }

    /**
     * "We never had any issue."
     *
     * @param absent what never was
     * @param scope where
     * @param experiencers who is said never to have met it, one for each reading of the words, such as "the network body" and
     *     "its member municipalities" for a spokesman's "we"; at least one
     * @param counterpart whose acts are meant; empty if anybody's
     * @param window from when to when the words reach; empty if they set no bound
     */
    record Absence(
            Span span,
            String reading,
            Absent absent,
            Scope scope,
            List<Experiencer> experiencers,
            Optional<EntityId> counterpart,
            Optional<Edtf> window)
            implements Claim {
        /** Copies the list. */
        public Absence {
            experiencers = List.copyOf(experiencers);
            if (experiencers.isEmpty()) {
                throw new IllegalArgumentException("An absence claim says for whom it holds.");
            }
        }
    }

    /** Whose experience an absence claim may speak of. */
    enum Experiencer {
        /** The communities that hold the ties. */
        COMMUNITIES,
        /** The network body itself. */
        NETWORK_BODY,
        /** One community named in the scope. */
        NAMED_COMMUNITY
    }

    /**
     * "Activity has been close to zero since the pandemic."
     *
     * @param trend how it changed
     * @param scope where, and at which levels
     * @param window from when; its end is open if the words set none
     */
    record ActivityTrend(Span span, String reading, Trend trend, Scope scope, Edtf window) implements Claim {}

    /**
     * "X and Y are sister cities"; "X ended the tie in 2024".
     *
     * @param a one side
     * @param b the other side; empty if the words name only one
     * @param event what is said of the tie
     * @param negated whether it is said not to be so
     * @param type the type that the words give it; empty if none
     * @param register the register that the words name; empty if none
     * @param by who is said to have done it; empty if not said
     * @param on when; empty if not said
     * @param stage {@link EventStage#DECIDED} where the words tell a decision and not yet its effect, else {@link EventStage#HELD}
     */
    record Existence(
            Span span,
            String reading,
            Party a,
            Optional<Party> b,
            PairEvent event,
            boolean negated,
            Optional<PartnershipType> type,
            Optional<EntityId> register,
            Optional<Party> by,
            Optional<Edtf> on,
            EventStage stage)
            implements Claim {}

    /**
     * "She introduced legislation"; "they took part in several conferences in China".
     *
     * @param kind what
     * @param stage how far it got
     * @param negated whether it is said not to have been
     * @param actors who; empty if not said
     * @param addressees to whom; empty if not said
     * @param venue the country where; empty if not said
     * @param atLeast how many at least; empty if not said
     * @param about what it is about or asks for, in the words of the text; empty if not said
     * @param channel {@code private} or {@code public}; empty if not said
     * @param scope which ties or countries it concerns
     * @param on when; empty if not said
     */
    record Event(
            Span span,
            String reading,
            EventKind kind,
            EventStage stage,
            boolean negated,
            List<Party> actors,
            List<Party> addressees,
            Optional<EntityId> venue,
            OptionalInt atLeast,
            Optional<String> about,
            Optional<String> channel,
            Scope scope,
            Optional<Edtf> on)
            implements Claim {
        /** Copies the lists. */
        public Event {
            actors = List.copyOf(actors);
            addressees = List.copyOf(addressees);
        }
    }

    /**
     * "The first such tie"; "more than any other state".
     *
     * @param rank which end of the ranking
     * @param subject what is ranked: a community, a country, or a tie given by both parties
     * @param partner the other side of the tie; empty if a place is ranked
     * @param scope among which
     */
    record Superlative(Span span, String reading, Rank rank, Party subject, Optional<Party> partner, Scope scope)
            implements Claim {}

    /**
     * "It brought jobs."
     *
     * @param scope which ties it speaks of
     */
    record Cause(Span span, String reading, Scope scope) implements Claim {}

    /**
     * "They are used to gain influence."
     *
     * @param scope which ties it speaks of
     */
    record Intent(Span span, String reading, Scope scope) implements Claim {}

    /**
     * "They are very important."
     *
     * @param scope which ties it speaks of
     */
    record Opinion(Span span, String reading, Scope scope) implements Claim {}
}
