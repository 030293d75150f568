/** The record as JSON under /v1. */
@NullMarked
package org.sisterledger.server.api;

import org.jspecify.annotations.NullMarked;
