package org.sisterledger.identity;

/**
 * One reason for or against two communities being one.
 *
 * @param id what was compared: {@code name}, {@code identifier}, {@code country}, {@code region}, {@code distance}, {@code
 *     kind}, {@code partners} or {@code decision}
 * @param points what it adds to the score, or takes from it
 * @param words why, in words
 */
public record Feature(String id, int points, String words) {}
