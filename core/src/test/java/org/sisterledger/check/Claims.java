package org.sisterledger.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sisterledger.activity.ActivityLevel;
import org.sisterledger.claim.Absent;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Claim.Experiencer;
import org.sisterledger.claim.Comparator;
import org.sisterledger.claim.EventKind;
import org.sisterledger.claim.EventStage;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.claim.Party;
import org.sisterledger.claim.Rank;
import org.sisterledger.claim.Scope;
import org.sisterledger.claim.Trend;
import org.sisterledger.claim.Unit;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Speaker;
import org.sisterledger.time.Edtf;

/** Makes claims for tests, all about the United States and China unless said otherwise. */
final class Claims {
    static final Span SPAN = new Span(0, 5, "words");
    static final Span EVENT_IN_CHINA = new Span(0, 17, "an event in China");
    static final EntityId CHINA = EntityId.parse("country:CN");
    static final Scope US_CHINA = Scope.between(List.of(EntityId.parse("country:US"), CHINA));

    private Claims() {}

    static Claim.Count count(Comparator comparator, int value) {
        return count(Unit.PARTNERSHIPS, comparator, value);
    }

    static Claim.Count count(Unit unit, Comparator comparator, int value) {
        return new Claim.Count(
                SPAN,
                "so many",
                unit,
                comparator,
                value,
                OptionalInt.empty(),
                US_CHINA,
                Set.of(),
                Set.of(),
                Optional.empty(),
                PairEvent.EXISTS,
                Optional.empty());
    }

    static Claim.Absence never(Absent absent, Experiencer... experiencers) {
        return new Claim.Absence(
                SPAN, "never", absent, US_CHINA, List.of(experiencers), Optional.of(CHINA), Optional.empty());
    }

    static Claim.Absence noIssues() {
        return never(Absent.POLITICAL_OR_SECURITY_ISSUES, Experiencer.COMMUNITIES);
    }

    static Claim.ActivityTrend trend(Trend trend, String window, ActivityLevel... levels) {
        Scope scope = new Scope(US_CHINA.countries(), List.of(), Set.of(levels));
        return new Claim.ActivityTrend(SPAN, "activity", trend, scope, Edtf.parse(window));
    }

    static Claim.Existence tie(PairEvent event) {
        return tie(event, Optional.empty());
    }

    static Claim.Existence tie(PairEvent event, Optional<String> on) {
        return new Claim.Existence(
                SPAN,
                "a tie",
                place("Irvine", "us-ca-irvine"),
                Optional.of(place("Xuhui", "cn-xuhui")),
                event,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                on.map(Edtf::parse),
                org.sisterledger.claim.EventStage.HELD);
    }

    static Claim.Existence sisters() {
        Claim.Existence plain = tie(PairEvent.EXISTS);
        return new Claim.Existence(
                SPAN,
                "sister cities",
                plain.a(),
                plain.b(),
                PairEvent.EXISTS,
                false,
                Optional.of(PartnershipType.SISTER),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                org.sisterledger.claim.EventStage.HELD);
    }

    static Party place(String name, String slug) {
        return Party.named(name, Optional.of(EntityId.parse("community:" + slug)));
    }

    static Party person(String name, String slug) {
        return Party.named(name, Optional.of(EntityId.parse("person:" + slug)));
    }

    static Claim.Event event(EventKind kind, EventStage stage, Party... actors) {
        return event(kind, stage, Optional.empty(), OptionalInt.empty(), Optional.empty(), actors);
    }

    static Claim.Event event(
            EventKind kind,
            EventStage stage,
            Optional<EntityId> venue,
            OptionalInt atLeast,
            Optional<String> about,
            Party... actors) {
        return new Claim.Event(
                EVENT_IN_CHINA,
                "an event",
                kind,
                stage,
                false,
                List.of(actors),
                List.of(),
                venue,
                atLeast,
                about,
                Optional.empty(),
                US_CHINA,
                Optional.empty());
    }

    static Claim.Superlative first() {
        return new Claim.Superlative(
                SPAN,
                "the first",
                Rank.FIRST,
                place("Irvine", "us-ca-irvine"),
                Optional.of(place("Xuhui", "cn-xuhui")),
                US_CHINA);
    }

    static Claim.Superlative most(String name, String slug) {
        return new Claim.Superlative(SPAN, "the most", Rank.MOST, place(name, slug), Optional.empty(), US_CHINA);
    }

    static Optional<Speaker> speaker(String name, String organization) {
        return Optional.of(
                new Speaker(name, Optional.empty(), Optional.empty(), Optional.of(organization), name, true));
    }
}
