package org.sisterledger.reading.speech;

import java.util.Optional;

/**
 * What a source's words say of who speaks, before other parts of the article are asked.
 *
 * @param kind what the words are
 * @param name the name, full or not, or the words themselves for groups and the unnamed
 * @param role as written; empty if none is
 * @param organization as written; empty if none is
 * @param words all the words
 */
record Phrase(Kind kind, String name, Optional<String> role, Optional<String> organization, String words) {
    enum Kind {
        PERSON,
        BODY,
        GROUP,
        PRONOUN,
        /** A role without a name: "the mayor". */
        ROLE,
        UNNAMED
    }
}
