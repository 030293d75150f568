package org.sisterledger.fact;

import java.util.Objects;
import java.util.Optional;

/**
 * The id of a subject: {@code community:us-ca-irvine}, {@code partnership:us-ca-irvine--cn-shanghai-xuhui}.
 *
 * @param kind what the subject is
 * @param slug letters, digits, {@code . - _ < = +}, at most 200 characters; unique within the kind
 */
public record EntityId(EntityKind kind, String slug) implements Comparable<EntityId> {
    private static final int LONGEST = 200;

    /** Checks the slug. */
    public EntityId {
        Objects.requireNonNull(kind);
        if (!isSlug(slug, 0)) {
            throw new IllegalArgumentException("Expected an id such as community:us-ca-irvine, got '" + kind.word()
                    + ":" + slug + "'. Use ASCII letters, digits, '.' and '-'.");
        }
    }

    /** An id of this kind and slug. */
    public static EntityId of(EntityKind kind, String slug) {
        return new EntityId(kind, slug);
    }

    /**
     * Reads {@code kind:slug}.
     *
     * @throws IllegalArgumentException if the kind is unknown or the slug has other characters than allowed
     */
    public static EntityId parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException("Expected an id such as community:us-ca-irvine, got '"
                        + text + "'. The part before the colon names the kind."));
    }

    /** Reads {@code kind:slug}; empty if the text has no colon or names no kind. */
    public static Optional<EntityId> find(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        return EntityKind.find(text.substring(0, colon)).map(kind -> new EntityId(kind, text.substring(colon + 1)));
    }

    /** Whether a text is an id: {@code kind:slug} with a kind there is and a slug that is allowed. */
    public static boolean isId(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && EntityKind.find(text.substring(0, colon)).isPresent() && isSlug(text, colon + 1);
    }

    @Override
    public int compareTo(EntityId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return kind.word() + ":" + slug;
    }

    private static boolean isSlug(String text, int from) {
        if (text.length() == from || text.length() - from > LONGEST) {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || ".-_<=+~".indexOf(c) >= 0;
    }
}
