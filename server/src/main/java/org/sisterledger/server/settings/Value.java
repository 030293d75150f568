package org.sisterledger.server.settings;

/**
 * A value and whence it is.
 *
 * @param text the value; empty for none
 * @param origin where it stands, such as {@code server.properties, line 3}
 */
record Value(String text, String origin) {}
