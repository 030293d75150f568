package org.sisterledger.server.pages;

import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.Head;

/**
 * What waits for a decision.
 *
 * @param head where the ledger stood
 * @param address the page with all that was asked
 * @param error why something was not done, in words of the record's own language; empty if nothing was asked or it was done
 * @param needed what has to be accepted too; empty if that is not the error
 * @param done what was just done; empty if nothing was
 * @param mayDecide whether the reader decides on all that waits
 * @param openStories how many stories wait
 * @param openSubjects how many subjects wait
 * @param stories those of this page
 * @param next the page after; empty if this is the last
 */
public record ReviewPage(
        Head head,
        Address address,
        Optional<String> error,
        Optional<Needed> needed,
        Optional<Done> done,
        boolean mayDecide,
        int openStories,
        int openSubjects,
        List<Story> stories,
        Optional<Address> next) {
    /** Copies the list. */
    public ReviewPage {
        stories = List.copyOf(stories);
    }

    /** Whether the reader decides on anything that is shown. */
    public boolean decides() {
        return stories.stream().flatMap(story -> story.subjects().stream()).anyMatch(Subject::may);
    }

    /** Where a decision leads back to. */
    public String back() {
        return address.without("done").toString();
    }

    /** The same page of the same record for ever. */
    public Address permalink() {
        return address.without("done").with("at", Long.toString(head.position()));
    }

    /**
     * What was just done.
     *
     * @param word such as {@code accepted}
     * @param number with how many proposals
     */
    public record Done(String word, long number) {}

    /**
     * What has to be accepted with what somebody wants to accept.
     *
     * @param ids what they want
     * @param with names of what it needs
     */
    public record Needed(List<String> ids, List<String> with) {
        /** Copies the lists. */
        public Needed {
            ids = List.copyOf(ids);
            with = List.copyOf(with);
        }
    }

    /**
     * A story.
     *
     * @param key what names it
     * @param title its headline; empty if none is known
     * @param reports how many documents carry it; they are one account
     * @param documents those on which the proposals rest
     * @param subjects what is shown of it
     * @param open how many proposals wait, shown or not
     * @param more the page with all of it; empty if all of it is shown
     * @param may whether the reader decides on all of it
     */
    public record Story(
            String key,
            Optional<String> title,
            int reports,
            List<DossierPage.Cited> documents,
            List<Subject> subjects,
            int open,
            Optional<Address> more,
            boolean may) {
        /** Copies the lists. */
        public Story {
            documents = List.copyOf(documents);
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * What is proposed about one subject.
     *
     * @param id the subject
     * @param anchor where it stands on the page
     * @param kind the word of its kind
     * @param label a name for it; its id if there is none
     * @param link its dossier; empty if the record has nothing of it yet
     * @param onRecord how many reports of the tie that it concerns are on record, and how many accounts they are; empty if it concerns none
     * @param groups the proposals by the words on which they rest
     * @param may whether the reader decides on all of them
     */
    public record Subject(
            String id,
            String anchor,
            String kind,
            String label,
            Optional<String> link,
            Optional<OnRecord> onRecord,
            List<Group> groups,
            boolean may) {
        /** Copies the list. */
        public Subject {
            groups = List.copyOf(groups);
        }

        /** How many proposals there are. */
        public int size() {
            return groups.stream().mapToInt(group -> group.offers().size()).sum();
        }
    }

    /**
     * How much the record has of a tie from other documents.
     *
     * @param reports how many
     * @param independent how many accounts they are
     */
    public record OnRecord(int reports, int independent) {}

    /**
     * Proposals that rest on the same words.
     *
     * @param quotes the words; none if the document states it of itself
     * @param offers the proposals
     */
    public record Group(List<Quote> quotes, List<Proposed> offers) {
        /** Copies the lists. */
        public Group {
            quotes = List.copyOf(quotes);
            offers = List.copyOf(offers);
        }
    }

    /**
     * Words of a text.
     *
     * @param before what stands before them
     * @param words the words
     * @param after what stands behind them
     */
    public record Quote(String before, String words, String after) {}

    /**
     * A proposal.
     *
     * @param id its entry
     * @param anchor where it stands on the page
     * @param entry the page of its entry
     * @param property the name of the property
     * @param value what is proposed, for people
     * @param written what is proposed, as it is written in tables
     * @param words the words there are for it; none if it is not of a closed list
     * @param source the document that states it
     * @param author who proposed it
     * @param day when
     * @param sensitivity who sees it
     * @param may whether the reader decides on it
     */
    public record Proposed(
            String id,
            String anchor,
            String entry,
            String property,
            DossierPage.Shown value,
            String written,
            List<String> words,
            DossierPage.Cited source,
            String author,
            String day,
            String sensitivity,
            boolean may) {
        /** Copies the list. */
        public Proposed {
            words = List.copyOf(words);
        }
    }
}
