package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.check.CheckReport.DocumentFacts;
import org.sisterledger.check.Finding;
import org.sisterledger.ledger.Head;

/**
 * A checked article: its text on one side, what the record says of it on the other.
 *
 * @param head where the ledger stood
 * @param day the day as of which claims were judged
 * @param example whether it is the article that comes with the program
 * @param document what the article says of itself
 * @param segments the text, in pieces that lie wholly within or without each statement
 * @param tallies how often each verdict was found
 * @param findings statements, then what the article itself reports
 * @param left how many more there are than are shown
 */
public record CheckedPage(
        Head head,
        LocalDate day,
        boolean example,
        DocumentFacts document,
        List<Segment> segments,
        List<Tally> tallies,
        List<Said> findings,
        int left) {
    /** Copies the lists. */
    public CheckedPage {
        segments = List.copyOf(segments);
        tallies = List.copyOf(tallies);
        findings = List.copyOf(findings);
    }

    /** How many claims were judged. */
    public int claims() {
        return tallies.stream().mapToInt(Tally::number).sum();
    }

    /** What was said. */
    public List<Said> statements() {
        return findings.stream().filter(said -> !said.event()).toList();
    }

    /** What the article itself reports. */
    public List<Said> events() {
        return findings.stream().filter(Said::event).toList();
    }

    /** A figure as it is written; a dash where the record cannot give it. */
    public static String figure(Optional<Number> value) {
        return value.map(number -> number instanceof Double real && real != Math.rint(real)
                        ? String.format(Locale.ROOT, "%,.2f", real)
                        : String.format(Locale.ROOT, "%,d", number.longValue()))
                .orElse("–");
    }

    /**
     * A piece of the text.
     *
     * @param text its words
     * @param begins what begins with it, beside what it leads to
     * @param leads the statement that a click leads to, the shortest that holds it; empty of words that are in none
     * @param first whether that statement begins here
     * @param of all that hold it, with blanks between
     */
    public record Segment(String text, List<String> begins, Optional<String> leads, boolean first, String of) {
        /** Copies the list. */
        public Segment {
            begins = List.copyOf(begins);
        }
    }

    /**
     * How often a verdict was found.
     *
     * @param verdict its word
     * @param number how often
     * @param places the first of the places, each once
     */
    public record Tally(String verdict, int number, List<String> places) {
        /** Copies the list. */
        public Tally {
            places = List.copyOf(places);
        }
    }

    /**
     * Something said, or something that the article reports.
     *
     * @param id {@code s1} for a statement, {@code e1} for an event
     * @param event whether the article says so itself
     * @param who who said it, or who acted; empty if not said
     * @param link the dossier of who said it; empty if the record has none
     * @param office role and organization; empty if not known
     * @param words the keys of words that say how it was said
     * @param notes more of how it was said, by key of the phrase
     * @param quotes the words of the article
     * @param judged its claims
     */
    public record Said(
            String id,
            boolean event,
            String who,
            Optional<String> link,
            String office,
            List<String> words,
            List<Note> notes,
            List<String> quotes,
            List<Judged> judged) {
        /** Copies the lists. */
        public Said {
            words = List.copyOf(words);
            notes = List.copyOf(notes);
            quotes = List.copyOf(quotes);
            judged = List.copyOf(judged);
        }
    }

    /**
     * A remark.
     *
     * @param key the key of its phrase
     * @param value what is put in
     */
    public record Note(String key, String value) {}

    /**
     * A claim with what the record says of it.
     *
     * @param type the word of its type
     * @param reading the claim as it was understood
     * @param finding what was found, for what is shown as it is
     * @param rows what it rests on
     * @param sameStory what was left out because it is the same story
     * @param published figures in circulation
     */
    public record Judged(
            String type, String reading, Finding finding, Rows rows, Rows sameStory, List<Circulating> published) {
        /** Copies the list. */
        public Judged {
            published = List.copyOf(published);
        }
    }

    /**
     * Subjects of the record.
     *
     * @param first those that are shown at once
     * @param more those that are shown when asked for
     * @param left how many more there are
     */
    public record Rows(List<Row> first, List<Row> more, int left) {
        /** Copies the lists. */
        public Rows {
            first = List.copyOf(first);
            more = List.copyOf(more);
        }

        /** How many there are. */
        public int total() {
            return first.size() + more.size() + left;
        }
    }

    /**
     * A subject of the record.
     *
     * @param link its dossier
     * @param label what it is
     * @param sources where it is stated
     */
    public record Row(String link, String label, List<Source> sources) {
        /** Copies the list. */
        public Row {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Where something is stated.
     *
     * @param link an address that may be followed; empty if there is none
     * @param label the name of the host, or the words
     */
    public record Source(Optional<String> link, String label) {}

    /**
     * A figure in circulation.
     *
     * @param figure the number
     * @param asOf the day it is of; empty if not known
     * @param sources who gives it and where
     */
    public record Circulating(long figure, Optional<String> asOf, List<Source> sources) {
        /** Copies the list. */
        public Circulating {
            sources = List.copyOf(sources);
        }
    }
}
