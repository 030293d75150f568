package org.sisterledger.count;

import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * A place that may be meant.
 *
 * @param id the place
 * @param label its name with its region
 * @param country its country or territory; empty if not known
 * @param ties how many ties it has, whatever their state
 */
public record PlaceSuggestion(EntityId id, String label, Optional<EntityId> country, int ties) {}
