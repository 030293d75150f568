package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.Head;

/**
 * A stored document. Its text is not kept; what is shown is what was read in it.
 *
 * @param head where the ledger stood
 * @param day the day of the page
 * @param address the page with all that was asked
 * @param id the document
 * @param facts what it states of itself, by property
 * @param statements what is said in it, on record
 * @param waiting what is said in it and waits for a decision
 */
public record StoredPage(
        Head head,
        LocalDate day,
        Address address,
        String id,
        List<Fact> facts,
        List<Stated> statements,
        List<Stated> waiting) {
    /** Copies the lists. */
    public StoredPage {
        facts = List.copyOf(facts);
        statements = List.copyOf(statements);
        waiting = List.copyOf(waiting);
    }

    /** What the page is called. */
    public String title() {
        return facts.stream()
                .filter(fact -> fact.property().equals("title"))
                .map(Fact::value)
                .findFirst()
                .orElse(id);
    }

    /** Whether the record has a digest of the text, by which somebody who has the text can tell it. */
    public boolean hasDigest() {
        return facts.stream().anyMatch(fact -> fact.property().equals("textDigest"));
    }

    /** The same page of the same record for ever. */
    public Address permalink() {
        return address.with("at", Long.toString(head.position())).with("as-of", day.toString());
    }

    /**
     * What a document states of itself.
     *
     * @param property the name of the property
     * @param value its value
     * @param link where the value leads; empty if nowhere
     * @param proposed whether nobody has decided on it yet
     */
    public record Fact(String property, String value, Optional<String> link, boolean proposed) {}

    /**
     * What somebody says in a document.
     *
     * @param link its dossier; empty of what waits for a decision
     * @param speaker who says it
     * @param role what they are; empty if not known
     * @param type the word of the claim's type; empty if not known
     * @param summary what is said, as it was understood
     * @param quotes the words of the document, each once
     */
    public record Stated(
            Optional<String> link,
            String speaker,
            Optional<String> role,
            Optional<String> type,
            String summary,
            List<String> quotes) {
        /** Copies the list. */
        public Stated {
            quotes = List.copyOf(quotes);
        }
    }
}
