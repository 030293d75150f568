package org.sisterledger.connect.corpus;

/** A record of a WARC as it stands in the file, before anybody asks what it says. */
sealed interface Frame {
    /** A whole record. */
    record Whole(RecordInput input) implements Frame {}

    /** A whole record that is larger than one may be. */
    record TooLarge(RecordHeader header) implements Frame {}

    /** Something is wrong with it, such as a body that is shorter than its header says. */
    record Damaged(String words) implements Frame {}
}
