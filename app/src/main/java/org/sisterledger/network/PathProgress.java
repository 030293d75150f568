package org.sisterledger.network;

/** Is told how far the search for shortest paths has come. One call at a time, from any thread. */
@FunctionalInterface
public interface PathProgress {
    /** Searches from {@code done} nodes of {@code of} are through. */
    void searched(int done, int of);
}
