package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.Head;

/**
 * Everything that the record holds of one subject.
 *
 * @param head where the ledger stood
 * @param day the day on which states are judged
 * @param address the page with all that was asked
 * @param kind the word of the subject's kind
 * @param id the subject
 * @param label its name
 * @param facts what is shown of it at first sight
 * @param standing how a tie stands on each side and in each register; empty of a subject that is no tie
 * @param sections lists of what belongs to it; those without a row are not shown
 * @param timeline both sides' accounts; empty of a subject that is no tie
 * @param conflicts where sources disagree
 * @param rules rules that name a country or jurisdiction of it; not assessed
 * @param sources the documents behind all of this
 * @param history every fact with who said it and when it was entered or taken back
 * @param cut whether the history holds only the latest entries
 */
public record DossierPage(
        Head head,
        LocalDate day,
        Address address,
        String kind,
        String id,
        String label,
        List<Field> facts,
        List<Standing> standing,
        List<Section> sections,
        Optional<Timeline> timeline,
        List<Disagreement> conflicts,
        List<RuleRow> rules,
        List<Cited> sources,
        List<History> history,
        boolean cut) {
    /** Copies the lists. */
    public DossierPage {
        facts = List.copyOf(facts);
        standing = List.copyOf(standing);
        sections = List.copyOf(sections);
        conflicts = List.copyOf(conflicts);
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
        history = List.copyOf(history);
    }

    /** The same page of the same record for ever. */
    public Address permalink() {
        return address.with("at", Long.toString(head.position())).with("as-of", day.toString());
    }

    /** Its ties as a list; empty of a kind of subject by which ties are not listed. */
    public Optional<Address> list() {
        Address ties = address.at(PartnershipsController.PATH);
        return switch (kind) {
            case "country" -> Optional.of(ties.with("countries", id.substring(id.indexOf(':') + 1)));
            case "community", "register" -> Optional.of(ties.with(kind, id));
            default -> Optional.empty();
        };
    }

    /**
     * A document that says something.
     *
     * @param link its dossier
     * @param label who published it, or its id
     * @param published when; empty if not known
     * @param url where it can be read: an address of the web; empty if it has none
     */
    public record Cited(String link, String label, Optional<String> published, Optional<String> url) {}

    /**
     * A value.
     *
     * @param text as people read it
     * @param word whether it is a word of the record, which is translated
     * @param link where it leads; empty if it names no subject and no address
     */
    public record Shown(String text, boolean word, Optional<String> link) {}

    /**
     * A property with its values, the one that is picked first.
     *
     * @param property the name of the property
     * @param values the values, at least one
     */
    public record Field(String property, List<Shown> values) {}

    /**
     * How a tie stands as somebody has it.
     *
     * @param who the side or the register
     * @param link the dossier of that side or register
     * @param word the word of the status; {@code not-known} if nobody says
     * @param since from when on, or the day of the listing; empty if not known
     */
    public record Standing(String who, String link, String word, Optional<String> since) {}

    /**
     * A list of what belongs to the subject.
     *
     * @param key the key of the phrase that names it
     * @param rows its rows
     * @param more where there are more of them; empty if these are all
     */
    public record Section(String key, List<Item> rows, Optional<Address> more) {}

    /**
     * Something that belongs to the subject.
     *
     * @param link its dossier
     * @param day when; a dash if not known
     * @param words words of the record that say what it is
     * @param text what it is, as the record has it
     * @param sources who says so
     */
    public record Item(String link, String day, List<String> words, String text, List<Cited> sources) {}

    /**
     * Both sides' accounts.
     *
     * @param a the first side
     * @param b the second side
     * @param rows what happened, the earliest first, those without a day last
     */
    public record Timeline(String a, String b, List<Moment> rows) {}

    /**
     * Something in one account.
     *
     * @param side 0 for the first side, 1 for the second, 2 for both, a register or nobody in particular
     * @param item what
     */
    public record Moment(int side, Item item) {}

    /**
     * Where sources disagree.
     *
     * @param kind the word of the kind
     * @param property in what; empty text if it is no single property
     * @param accounts what is said, the value shown first
     * @param rule by which rule one is shown; empty text if none is
     */
    public record Disagreement(String kind, String property, List<Account> accounts, String rule) {}

    /**
     * What some documents say.
     *
     * @param value what
     * @param sources which documents
     */
    public record Account(String value, List<Cited> sources) {}

    /**
     * A rule that may bear on the subject.
     *
     * @param link its dossier
     * @param title its title
     * @param jurisdiction whose it is
     * @param stage how far it got; empty if not known
     * @param effective from when it binds; empty if not known
     * @param why how it touches: through its jurisdiction, its list of countries, or both
     */
    public record RuleRow(
            String link,
            String title,
            String jurisdiction,
            Optional<String> stage,
            Optional<String> effective,
            List<String> why) {}

    /**
     * One property over the life of the record.
     *
     * @param property the name of the property
     * @param rows each time that something was said of it, in the order of the ledger
     */
    public record History(String property, List<Said> rows) {}

    /**
     * That something was said and entered.
     *
     * @param value what
     * @param state {@code accepted}, {@code proposed}, {@code turned-down} or {@code taken-back}
     * @param valid when it held; empty if not said
     * @param asOf the day of which the source speaks; empty if not known
     * @param grade the grade of source and information
     * @param source who says so
     * @param entered who entered it
     * @param changes what became of the entry
     */
    public record Said(
            Shown value,
            String state,
            Optional<String> valid,
            Optional<String> asOf,
            String grade,
            Cited source,
            Step entered,
            List<Step> changes) {}

    /**
     * An entry of the ledger.
     *
     * @param link its page
     * @param word what it does
     * @param day the day on which it was entered
     * @param author who answers for it
     */
    public record Step(String link, String word, String day, String author) {}
}
