package org.sisterledger.server.api;

import java.time.LocalDate;
import org.sisterledger.proof.Digest;

/**
 * Where a list that is read page by page goes on. It names the record of the first page, so that all pages are of one record.
 *
 * @param position how many entries of the reader's sequence the first page saw
 * @param root the root there
 * @param day the day of the first page
 * @param after the last item told, in the words of the list
 */
record Cursor(long position, Digest root, LocalDate day, String after) {}
