package org.sisterledger.answer;

import org.sisterledger.ledger.Head;
import org.sisterledger.record.RecordView;

/**
 * The record, or a part of it, at a position.
 *
 * @param head the head of the reader's sequence there
 * @param record what the facts make
 */
public record Snapshot(Head head, RecordView record) {}
