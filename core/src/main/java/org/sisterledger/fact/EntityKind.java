package org.sisterledger.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of subject that facts are about. The word of a kind is the part of an id before the colon. */
public enum EntityKind {
    COUNTRY,
    TERRITORY,
    COMMUNITY,
    REGISTER,
    PARTNERSHIP,
    LISTING,
    STATUS,
    AGREEMENT,
    ACTIVITY,
    ISSUE,
    ORGANIZATION,
    MEMBERSHIP,
    PERSON,
    ROLE,
    PUBLISHER,
    AFFILIATION,
    DOCUMENT,
    STATEMENT,
    FIGURE,
    INQUIRY,
    DECISION,
    BRIEFING,
    RULE,
    LIST,
    MEMBER,
    STUDY,
    CONTEXT;

    private static final Map<String, EntityKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EntityKind::word, kind -> kind));

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in ids, such as {@code community}. */
    public String word() {
        return word;
    }

    /** The kind with this word, or empty if there is none. */
    public static Optional<EntityKind> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
