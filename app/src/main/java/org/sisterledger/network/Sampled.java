package org.sisterledger.network;

/**
 * That distances and betweenness rest on searches from some nodes and not from all.
 *
 * @param sources from how many nodes of the largest component
 * @param of how many nodes that component has
 * @param seed the seed with which they were drawn
 */
public record Sampled(int sources, int of, long seed) {}
