package org.sisterledger.reading.text;

/**
 * A sentence.
 *
 * @param start first code unit
 * @param end behind the last
 * @param first index of its first token
 * @param last index behind its last token
 * @param paragraph number of its paragraph, from 0; the headline is paragraph 0 of its own if there is one
 * @param headline whether it is the headline
 */
public record Sentence(int start, int end, int first, int last, int paragraph, boolean headline) {}
