package org.sisterledger.connect.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.sisterledger.connect.register.Bookmark;
import org.sisterledger.connect.register.RegisterIntake;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.register.UnreadableImportException;
import org.sisterledger.ledger.Head;

/**
 * Reads the ties of an endpoint in pages of whole statements, in the order of their addresses: each page asks for those behind the
 * last, so nothing is lost or doubled where the endpoint changes meanwhile. A page is taken whole or not at all.
 */
public final class SparqlImport {
    private final Request request;
    private final AtomicLong bytes = new AtomicLong();

    /**
     * What is asked, of whom and how.
     *
     * @param address of the endpoint
     * @param contact an address of whoever runs the import, for the user agent
     * @param page statements in a page
     * @param patience with the server
     * @param talk gets a line for each wait
     */
    public record Request(URI address, String contact, int page, Patience patience, Consumer<String> talk) {
        /** Checks that there is somebody to turn to. */
        public Request {
            if (contact.isBlank() || page < 1) {
                throw new IllegalArgumentException("Expected a contact and a page of at least 1 statement, got '"
                        + contact + "' and " + page + ".");
            }
        }
    }

    /** An import. */
    public SparqlImport(Request request) {
        this.request = request;
    }

    /** How many bytes of answers were read so far. */
    public long bytes() {
        return bytes.get();
    }

    /** Reads from where the bookmark lies to the end, or until the intake is stopped. */
    public void read(RegisterIntake intake, RowOutcomes outcomes, Bookmark bookmark) throws IOException {
        Optional<String> begun = bookmark.find(intake::extendsFrom);
        begun.ifPresent(key -> request.talk().accept("Going on behind " + key + ", where the last run ended."));
        String behind = begun.orElse("");
        String agent = "Sisterledger/0.1 (" + request.contact() + ") Java-http-client";
        try (SparqlEndpoint endpoint =
                new SparqlEndpoint(request.address(), agent, request.patience(), request.talk())) {
            SparqlTies ties = new SparqlTies(intake, outcomes);
            boolean more = true;
            while (more && !intake.isStopped()) {
                List<SparqlRow> rows = page(endpoint, behind);
                rows.forEach(ties::take);
                ties.finish();
                // A page that is not full is no end: a statement of several rows counts several times where the page is
                // cut.
                more = !rows.isEmpty();
                if (more) {
                    behind = further(behind, ties.last());
                    if (!intake.commit()) {
                        // Part of the page is not on disk: the bookmark stays before it.
                        return;
                    }
                    put(bookmark, behind, intake.head());
                }
            }
            if (!more) {
                bookmark.clear();
            }
        }
    }

    private static void put(Bookmark bookmark, String key, Optional<Head> head) throws IOException {
        if (head.isPresent()) {
            bookmark.put(key, head.get());
        }
    }

    // A server that heeds no filter would give the same page for ever.
    private String further(String behind, String last) {
        if (last.equals(behind)) {
            throw new UnreadableImportException(
                    ShownAddress.of(request.address().toString()) + ": expected statements behind '" + behind
                            + "', got a page that ends with it. Get the results as a file (docs/importing.md) and import that.");
        }
        return last;
    }

    private List<SparqlRow> page(SparqlEndpoint endpoint, String behind) throws IOException {
        byte[] answer = endpoint.ask(SparqlQuery.page(behind, request.page()));
        bytes.addAndGet(answer.length);
        List<SparqlRow> rows = new ArrayList<>();
        try {
            SparqlResults.readJson(new ByteArrayInputStream(answer), rows::add);
        } catch (JsonProcessingException e) {
            throw new UnreadableImportException(
                    ShownAddress.of(request.address().toString()) + ": expected the results of a query in JSON, got "
                            + e.getOriginalMessage() + ". Check that it is the address of a SPARQL endpoint.");
        }
        return rows;
    }
}
