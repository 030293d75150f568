/** Wikidata's twinned administrative bodies (P190): from dumps of entities, results of SPARQL queries, and an endpoint. */
@NullMarked
package org.sisterledger.connect.wikidata;

import org.jspecify.annotations.NullMarked;
