package org.sisterledger.check;

import org.sisterledger.claim.Claim;
import org.sisterledger.source.Span;

/** Tells claims made twice in the same words from claims that differ in more than where they stand. */
final class Repeats {
    private Repeats() {}

    /** The claim as if its words stood at the start of the text. */
    static Claim atStart(Claim claim) {
        Span at = new Span(0, claim.span().quote().length(), claim.span().quote());
        return switch (claim) {
            case Claim.Count c ->
                new Claim.Count(
                        at,
                        c.reading(),
                        c.unit(),
                        c.comparator(),
                        c.value(),
                        c.upper(),
                        c.scope(),
                        c.types(),
                        c.levels(),
                        c.register(),
                        c.state(),
                        c.on());
            case Claim.Absence c ->
                new Claim.Absence(
                        at, c.reading(), c.absent(), c.scope(), c.experiencers(), c.counterpart(), c.window());
            case Claim.ActivityTrend c -> new Claim.ActivityTrend(at, c.reading(), c.trend(), c.scope(), c.window());
            case Claim.Existence c ->
                new Claim.Existence(
                        at,
                        c.reading(),
                        c.a(),
                        c.b(),
                        c.event(),
                        c.negated(),
                        c.type(),
                        c.register(),
                        c.by(),
                        c.on(),
                        c.stage());
            case Claim.Event c ->
                new Claim.Event(
                        at,
                        c.reading(),
                        c.kind(),
                        c.stage(),
                        c.negated(),
                        c.actors(),
                        c.addressees(),
                        c.venue(),
                        c.atLeast(),
                        c.about(),
                        c.channel(),
                        c.scope(),
                        c.on());
            case Claim.Superlative c ->
                new Claim.Superlative(at, c.reading(), c.rank(), c.subject(), c.partner(), c.scope());
            case Claim.Cause c -> new Claim.Cause(at, c.reading(), c.scope());
            case Claim.Intent c -> new Claim.Intent(at, c.reading(), c.scope());
            case Claim.Opinion c -> new Claim.Opinion(at, c.reading(), c.scope());
        };
    }
}
