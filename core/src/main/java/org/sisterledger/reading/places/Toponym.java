package org.sisterledger.reading.places;

/**
 * A place that a text names.
 *
 * @param start first UTF-16 code unit
 * @param end behind the last
 * @param place which place is meant, as {@link Atlas#place} takes it
 * @param isClear whether the text tells it from its namesakes, or the others are too small to be meant without their state
 */
public record Toponym(int start, int end, int place, boolean isClear) {}
