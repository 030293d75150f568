package org.sisterledger.server.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.fact.EntityId;
import org.sisterledger.identity.Profile;

/** A few lines of HTML about a community: no script, no style, nothing loaded, and every text escaped. */
final class Previews {
    private Previews() {}

    static String page(Profile profile) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(profile.label())
                + "</title></head><body>" + fragment(profile) + "</body></html>\n";
    }

    static String fragment(Profile profile) {
        List<String> lines = new ArrayList<>();
        lines.add("<p><b>" + escaped(profile.label()) + "</b></p>");
        lines.add("<p>" + escaped(Answers.description(profile)) + "</p>");
        if (profile.names().size() > 1) {
            lines.add("<p>Also: "
                    + escaped(String.join(
                            "; ",
                            profile.names()
                                    .subList(1, Math.min(6, profile.names().size()))))
                    + "</p>");
        }
        profile.identifiers().forEach((list, id) -> lines.add("<p>" + escaped(list) + " " + escaped(id) + "</p>"));
        profile.within().map(EntityId::toString).ifPresent(whole -> lines.add("<p>In " + escaped(whole) + "</p>"));
        lines.add("<p>" + escaped(profile.id().toString()) + "</p>");
        return String.join("", lines);
    }

    static String term(Types.Term term) {
        return "<p><b>" + escaped(term.name()) + "</b></p><p>" + escaped(term.id()) + "</p>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
