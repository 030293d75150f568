package org.sisterledger.connect.register;

/**
 * What the statements of a register add up to.
 *
 * @param statements different statements; of a directed register each direction is one
 * @param pairs different pairs of places
 * @param oneSided pairs that only one of the two places states; always 0 where statements have no direction
 * @param places different places named, with or without a tie
 */
public record Tally(long statements, long pairs, long oneSided, long places) {}
