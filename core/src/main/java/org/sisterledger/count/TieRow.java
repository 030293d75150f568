package org.sisterledger.count;

import java.util.Optional;
import java.util.OptionalInt;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.time.Edtf;

/**
 * A tie as a list shows it, on a day.
 *
 * @param id the tie
 * @param a its first side
 * @param b its second side
 * @param type what the sources call it on the day
 * @param level its level; empty if not known
 * @param standing {@link Standing#STANDING}, {@link Standing#SUSPENDED} or {@link Standing#ENDED} on the day
 * @param since when it was formed, as coarse as it is on record; empty if not known
 * @param lastActivity the year by which something was last held in it, up to the day; empty if nothing is on record
 */
public record TieRow(
        EntityId id,
        Place a,
        Place b,
        PartnershipType type,
        Optional<Level> level,
        Standing standing,
        Optional<Edtf> since,
        OptionalInt lastActivity) {
    /**
     * A side.
     *
     * @param id the place
     * @param label its name with its region; its id if it has no name
     * @param country its country or territory; empty if not known
     * @param point where it is; empty if not known
     */
    public record Place(EntityId id, String label, Optional<EntityId> country, Optional<Point> point) {
        static Place of(TieTable table, int place) {
            return new Place(table.place(place), table.placeLabel(place), table.country(place), table.point(place));
        }
    }
}
