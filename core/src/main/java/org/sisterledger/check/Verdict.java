package org.sisterledger.check;

/** What the record says of a claim. A closed list. */
public enum Verdict {
    /** Holds under every definition or reading that fits the words, on independent evidence. */
    SUPPORTED,
    /** Fails under every one, with rows that say so. */
    CONTRADICTED,
    /** Holds under some definitions, levels, modes or readings and not under others. */
    DEPENDS,
    /** Sources or sides disagree, or the counter-example is only alleged or its party unnamed. */
    DISPUTED,
    /** A "never" with nothing against it on record. It is not thereby supported. */
    NOT_CONTRADICTED,
    /** Was true before the day judged. */
    OUT_OF_DATE,
    /** No evidence outside the speaker's own side. */
    ONE_SIDED,
    /** Nothing bears on it. */
    NOT_ON_RECORD,
    /** Opinion, intent, cause: evidence is listed beside it, without verdict. */
    NOT_CHECKABLE
}
