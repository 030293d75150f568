package org.sisterledger.connect.wikidata;

import java.util.Objects;
import java.util.Optional;
import org.sisterledger.connect.register.TieStatement.When;
import org.sisterledger.fact.Value;

/**
 * A value of a statement, qualifier or reference.
 *
 * @param kind whether there is a value
 * @param text an item's id, a text, or a time as Wikibase writes it; empty unless there is a value of such a type
 * @param time precision and calendar of a time; empty for everything else
 * @param point {@code latitude,longitude}; empty for everything else
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">Wikibase JSON format</a>
 */
record Snak(Kind kind, Optional<String> text, Optional<Time> time, Optional<String> point) {
    /** Whether there is a value. */
    enum Kind {
        VALUE,
        SOME,
        NONE
    }

    /**
     * What a time has besides its digits.
     *
     * @param precision 11 for a day, 10 for a month, 9 for a year, 8 for ten years, 7 for a hundred
     * @param isJulian whether the digits are of the Julian calendar
     */
    record Time(int precision, boolean isJulian) {}

    static final Snak UNKNOWN = new Snak(Kind.SOME, Optional.empty(), Optional.empty(), Optional.empty());
    static final Snak ABSENT = new Snak(Kind.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    Snak {
        Objects.requireNonNull(text);
        Objects.requireNonNull(time);
        Objects.requireNonNull(point);
    }

    /** The item or text; empty if there is none. */
    static Snak of(String text) {
        return new Snak(Kind.VALUE, Optional.of(text), Optional.empty(), Optional.empty());
    }

    /** The date; empty if it is a value of another type, or no date of the record's calendar. */
    Optional<When> date() {
        return switch (kind) {
            case SOME -> Optional.of(new When(Value.SOME, Optional.empty()));
            case NONE -> Optional.of(new When(Value.NONE, Optional.empty()));
            case VALUE -> time.flatMap(kept -> WikidataDates.find(text.orElse(""), kept.precision(), kept.isJulian()));
        };
    }
}
