package org.sisterledger.connect.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells from an element's name, role, style, class and id whether it is shown and whether it may belong to an article. Style sheets
 * are not read.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/interaction.html#the-hidden-attribute">HTML, the hidden attribute</a>
 * @see <a href="https://www.w3.org/TR/wai-aria-1.2/#landmark_roles">WAI-ARIA landmark roles</a>
 */
final class Clutter {
    private static final Set<String> NOT_SHOWN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "button",
            "input",
            "head",
            "title",
            "datalist",
            "dialog",
            "map",
            "progress",
            "meter");
    private static final Set<String> APART =
            Set.of("nav", "header", "footer", "aside", "form", "figcaption", "figure", "menu", "address");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tooltip",
            "alert",
            "form");
    // Classes by which pages hide words meant for screen readers, in the common style sheets.
    private static final List<String> FOR_SCREEN_READERS =
            List.of("sr-only", "visually-hidden", "visuallyhidden", "screen-reader");
    // Words that pages put into the class or id of what is not their article.
    private static final Set<String> WORDS = Set.of(
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "author",
            "authors",
            "banner",
            "bio",
            "breadcrumb",
            "breadcrumbs",
            "byline",
            "caption",
            "captions",
            "comment",
            "comments",
            "consent",
            "contributors",
            "cookie",
            "cookies",
            "copyright",
            "correction",
            "credit",
            "credits",
            "dateline",
            "disclaimer",
            "disqus",
            "footer",
            "gallery",
            "gdpr",
            "livefyre",
            "masthead",
            "menu",
            "meta",
            "metadata",
            "modal",
            "most",
            "nav",
            "navbar",
            "navigation",
            "newsletter",
            "newsletters",
            "outbrain",
            "overlay",
            "pager",
            "pagination",
            "popular",
            "popup",
            "promo",
            "promos",
            "promotion",
            "rail",
            "readmore",
            "recirc",
            "recirculation",
            "recommended",
            "recommendation",
            "recommendations",
            "related",
            "replies",
            "share",
            "shares",
            "sharing",
            "sidebar",
            "signup",
            "skip",
            "slideshow",
            "social",
            "sponsor",
            "sponsored",
            "subscribe",
            "subscription",
            "taboola",
            "tag",
            "tags",
            "teaser",
            "teasers",
            "timestamp",
            "toolbar",
            "topics",
            "trending",
            "widget",
            "widgets");

    private Clutter() {}

    /** Where an element stands to the article, weakest first. */
    enum Kind {
        /** Nothing speaks against it. */
        NONE,
        /** Its class or id is a word for what stands beside articles. */
        NAMED,
        /** The element is one for what stands beside an article. */
        APART,
        /** A reader of the page does not see it. */
        UNSEEN
    }

    /** Looks at one element, not at those around it. */
    static Kind of(Element element) {
        String name = element.normalName();
        if (NOT_SHOWN.contains(name) || (element.attributesSize() > 0 && isHidden(element))) {
            return Kind.UNSEEN;
        }
        if (APART.contains(name)) {
            return Kind.APART;
        }
        if (element.attributesSize() == 0 || "body".equals(name) || "html".equals(name)) {
            return Kind.NONE;
        }
        if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return Kind.APART;
        }
        String names = element.attr("class");
        if (FOR_SCREEN_READERS.stream().anyMatch(names::contains)) {
            return Kind.UNSEEN;
        }
        // A sentence keeps its words, whatever the link around them is called.
        return element.isBlock() && (isNamed(names) || isNamed(element.id())) ? Kind.NAMED : Kind.NONE;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || "true".equals(element.attr("aria-hidden"))) {
            return true;
        }
        String style = element.attr("style");
        if (!style.isEmpty()) {
            String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
            return plain.contains("display:none") || plain.contains("visibility:hidden");
        }
        return false;
    }

    // Class names are words joined by signs or by capitals: "related-links", "relatedLinks".
    private static boolean isNamed(String names) {
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean hump = letter && i > start && c <= 'Z' && names.charAt(i - 1) >= 'a';
            if (!letter || hump) {
                if (i - start > 1 && WORDS.contains(names.substring(start, i).toLowerCase(Locale.ROOT))) {
                    return true;
                }
                start = hump ? i : i + 1;
            }
        }
        return false;
    }
}
