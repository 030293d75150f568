/**
 * The record as JSON under /v1, as the contract {@code openapi.json} says. A controller reads what was asked, asks the desk, and hands the
 * answer over; {@link org.sisterledger.server.api.Reads} and {@link org.sisterledger.server.api.Writing} do what all of them need.
 */
@NullMarked
package org.sisterledger.server.api;

import org.jspecify.annotations.NullMarked;
