package org.sisterledger.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sisterledger.fact.EntityId;
import org.sisterledger.proof.Digest;

/** Addresses of pages. */
public final class Links {
    private Links() {}

    /** The dossier of a subject. */
    public static String dossier(EntityId id) {
        return "/dossier/" + encode(id.toString());
    }

    /** The page of an entry. */
    public static String entry(Digest id) {
        return "/ledger/entries/" + encode(id.toString());
    }

    /** A text as a part of an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }

    /** A path of this server that a form may lead back to; the start page for anything else. */
    public static String back(String path) {
        boolean own = path.startsWith("/")
                && !path.startsWith("//")
                && !path.startsWith("/\\")
                && path.chars().noneMatch(c -> c < ' ' || c == '\\');
        return own ? path : "/";
    }
}
