package org.sisterledger.connect.wikidata;

/** The query for ties, page by page in the order of the statements' addresses. */
final class SparqlQuery {
    private SparqlQuery() {}

    /**
     * The query for the statements behind a key.
     *
     * @param behind the address of a statement; empty text for the first page
     * @param statements how many at most
     */
    static String page(String behind, int statements) {
        return String.format("""
                PREFIX wd: <http://www.wikidata.org/entity/>
                PREFIX wdt: <http://www.wikidata.org/prop/direct/>
                PREFIX p: <http://www.wikidata.org/prop/>
                PREFIX ps: <http://www.wikidata.org/prop/statement/>
                PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
                PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
                PREFIX pr: <http://www.wikidata.org/prop/reference/>
                PREFIX wdno: <http://www.wikidata.org/prop/novalue/>
                PREFIX wikibase: <http://wikiba.se/ontology#>
                PREFIX prov: <http://www.w3.org/ns/prov#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?statement ?place ?other ?rank ?start ?startPrecision ?startCalendar ?end ?endPrecision ?endCalendar
                       ?noEnd ?reference ?placeLabel ?placeCountry ?otherLabel ?otherCountry
                WHERE {
                  { SELECT ?statement ?place ?other ?rank WHERE {
                      ?place p:P190 ?statement . ?statement ps:P190 ?other ; wikibase:rank ?rank .
                      FILTER(STR(?statement) > "%s")
                    } ORDER BY STR(?statement) LIMIT %d }
                  OPTIONAL { ?statement pq:P580 ?start .
                    OPTIONAL { ?statement pqv:P580 ?from . ?from wikibase:timeValue ?start ;
                      wikibase:timePrecision ?startPrecision ; wikibase:timeCalendarModel ?startCalendar } }
                  OPTIONAL { ?statement pq:P582 ?end .
                    OPTIONAL { ?statement pqv:P582 ?to . ?to wikibase:timeValue ?end ;
                      wikibase:timePrecision ?endPrecision ; wikibase:timeCalendarModel ?endCalendar } }
                  OPTIONAL { ?statement a wdno:P582 . BIND("none" AS ?noEnd) }
                  OPTIONAL { ?statement prov:wasDerivedFrom/(pr:P854|pr:P248|pr:P143) ?reference }
                  OPTIONAL { ?place rdfs:label ?placeLabel FILTER(LANG(?placeLabel) = "en") }
                  OPTIONAL { ?other rdfs:label ?otherLabel FILTER(LANG(?otherLabel) = "en") }
                  OPTIONAL { ?place wdt:P17 ?placeCountry }
                  OPTIONAL { ?other wdt:P17 ?otherCountry }
                }
                ORDER BY STR(?statement)
                """, behind.replace("\\", "\\\\").replace("\"", "\\\""), statements);
    }
}
