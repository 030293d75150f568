package org.sisterledger.connect.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the short blocks that pages put between the paragraphs of their articles: labels, rules of dashes, bare addresses, notices of
 * rights and cookies, calls to subscribe. English words only.
 */
final class Furniture {
    private static final int LONGEST = 300;
    private static final Set<String> LABELS = Set.of(
            "ad",
            "advert",
            "advertisement",
            "advertising",
            "article continues below",
            "comments",
            "continue reading",
            "facebook",
            "follow us",
            "highlights",
            "image",
            "key points",
            "leave a comment",
            "more",
            "more stories",
            "photo",
            "post comment",
            "print",
            "read more",
            "read next",
            "recommended",
            "related",
            "related articles",
            "related content",
            "related stories",
            "see more",
            "share",
            "share this",
            "share this article",
            "sponsored",
            "story continues below",
            "subscribe",
            "text size",
            "trending",
            "twitter",
            "video",
            "watch",
            "you may also like");
    private static final List<String> STARTS = List.of(
            "this website uses cookies",
            "this site uses cookies",
            "we use cookies",
            "by using this site",
            "sign up for",
            "subscribe to ",
            "click here ",
            "follow us on",
            "like us on",
            "read more:",
            "also read:",
            "read also:",
            "related:",
            "see also:",
            "more:",
            "watch:");

    private Furniture() {}

    /** Whether a block is such, by its words alone. */
    static boolean is(Block block) {
        String text = block.text();
        if (text.length() > LONGEST) {
            return false;
        }
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return true;
        }
        boolean address = text.indexOf(' ') < 0 && (text.startsWith("http") || text.startsWith("www."));
        String plain = text.toLowerCase(Locale.ROOT);
        return address
                || LABELS.contains(letters(plain))
                || STARTS.stream().anyMatch(plain::startsWith)
                || isRights(plain);
    }

    private static boolean isRights(String plain) {
        return plain.contains("all rights reserved")
                || plain.startsWith("©")
                || plain.startsWith("copyright ©")
                || plain.startsWith("copyright (c)");
    }

    // "More:" is the label "more".
    private static String letters(String plain) {
        int end = plain.length();
        while (end > 0 && !Character.isLetterOrDigit(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(0, end);
    }
}
