/** The record as the server reads and writes it: shared by all requests, seen with a clearance. */
@NullMarked
package org.sisterledger.server.desk;

import org.jspecify.annotations.NullMarked;
