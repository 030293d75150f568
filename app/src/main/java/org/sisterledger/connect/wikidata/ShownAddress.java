package org.sisterledger.connect.wikidata;

/** Addresses without what may be a secret in them. */
public final class ShownAddress {
    private ShownAddress() {}

    /** An address as it may be written down: without user and password, query and fragment; these may hold keys. */
    public static String of(String address) {
        int end = 0;
        while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String shown = address.substring(0, end);
        int scheme = shown.indexOf("://");
        if (scheme < 0) {
            return shown;
        }
        int host = scheme + 3;
        int path = shown.indexOf('/', host);
        int at = shown.lastIndexOf('@', path < 0 ? shown.length() : path);
        return at < host ? shown : shown.substring(0, host) + shown.substring(at + 1);
    }
}
