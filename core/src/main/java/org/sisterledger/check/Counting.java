package org.sisterledger.check;

import java.time.LocalDate;
import java.util.Optional;
import org.sisterledger.claim.PairEvent;
import org.sisterledger.count.Standing;
import org.sisterledger.count.TieOnDay;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Partnership;

/** Words of a claim as axes of a count, and ties as rows. */
final class Counting {
    private Counting() {}

    /** Which ties words speak of; empty for those that no axis of a count gives. */
    static Optional<Standing> standing(PairEvent state) {
        return switch (state) {
            case EXISTS, RETAINED, LISTED -> Optional.of(Standing.STANDING);
            case SIGNED -> Optional.of(Standing.EVER);
            case ENDED -> Optional.of(Standing.ENDED);
            case SUSPENDED -> Optional.of(Standing.SUSPENDED);
            case EXPIRED, REVIVED, RECLASSIFIED, DELISTED, PROPOSED, REJECTED -> Optional.empty();
        };
    }

    /** A tie in words, such as {@code Irvine, California and Xuhui: sister, city}. */
    static String words(Evidence evidence, Partnership tie, LocalDate day) {
        return evidence.record().label(tie.id()) + ": "
                + Words.of(TieOnDay.of(evidence.record(), tie, day).type())
                + tie.level().map(level -> ", " + Words.of(level)).orElse("");
    }
}
