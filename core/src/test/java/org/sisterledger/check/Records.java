package org.sisterledger.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ruling;
import org.sisterledger.proof.Digest;
import org.sisterledger.record.RecordView;
import org.sisterledger.time.Edtf;

/**
 * Makes small records for tests, fact by fact. Facts are stated by the page named last, {@code document:press} at first; values
 * are pairs of property and text, several values joined by semicolons.
 */
public final class Records {
    private final List<Fact> facts = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private String source = "press";
    private Optional<Edtf> asOf = Optional.empty();

    private Records() {
        country("US", "United States");
        country("CN", "China");
        community("us-ca-irvine", "Irvine", "US");
        community("us-ca-newport", "Newport", "US");
        community("cn-xuhui", "Xuhui", "CN");
        community("cn-baoji", "Baoji", "CN");
    }

    /** A record of two countries with two communities each, and nothing more. */
    public static Records record() {
        return new Records();
    }

    /** The facts that follow are stated by this page. */
    public Records on(String page) {
        source = page;
        return this;
    }

    /** The facts that follow speak of this day; an empty text for none. */
    public Records asOf(String day) {
        asOf = day.isEmpty() ? Optional.empty() : Optional.of(Edtf.parse(day));
        return this;
    }

    /** A page, with properties such as {@code published}. */
    public Records page(String slug, String... values) {
        return add(EntityKind.DOCUMENT, slug, values);
    }

    /** A publisher with a name and a kind. */
    public Records publisher(String slug, String name, String kind, String... values) {
        return add(EntityKind.PUBLISHER, slug, "name", name, "kind", kind).add(EntityKind.PUBLISHER, slug, values);
    }

    /** That a publisher is affiliated with a state. */
    public Records affiliated(String publisher, String state) {
        return add(
                EntityKind.AFFILIATION,
                publisher + "-" + state.toLowerCase(Locale.ROOT),
                "publisher",
                "publisher:" + publisher,
                "state",
                "country:" + state);
    }

    public Records country(String code, String name) {
        return add(EntityKind.COUNTRY, code, "name", name);
    }

    public Records community(String slug, String name, String country, String... values) {
        return add(EntityKind.COMMUNITY, slug, "name", name, "country", "country:" + country)
                .add(EntityKind.COMMUNITY, slug, values);
    }

    /** A tie of two communities. */
    public Records tie(String a, String b, String... values) {
        return add(EntityKind.PARTNERSHIP, a + "--" + b, "a", "community:" + a, "b", "community:" + b)
                .add(EntityKind.PARTNERSHIP, a + "--" + b, values);
    }

    /** Sister ties at city level between a number of American and Chinese cities, listed in a register. */
    public Records ties(int number, String register, String listedOn) {
        add(EntityKind.REGISTER, register, "name", register);
        for (int i = 0; i < number; i++) {
            String a = "us-city-" + i;
            String b = "cn-city-" + i;
            community(a, "City " + i, "US").community(b, "Shi " + i, "CN");
            tie(a, b, "type", "sister", "level", "city").listing(a + "--" + b, register, "listed", listedOn);
        }
        return this;
    }

    public Records listing(String tie, String register, String state, String on) {
        return add(
                EntityKind.LISTING,
                tie + "." + register + "." + state,
                "partnership",
                "partnership:" + tie,
                "register",
                "register:" + register,
                "state",
                state,
                "on",
                on);
    }

    /** A change of a tie. */
    public Records status(String slug, String tie, String status, String... values) {
        return add(EntityKind.STATUS, slug, "partnership", "partnership:" + tie, "status", status)
                .add(EntityKind.STATUS, slug, values);
    }

    /** A documented political issue between the two countries by the counterpart. */
    public Records issue(String slug, String on, String... values) {
        List<String> all = new ArrayList<>(List.of(values));
        addUnlessGiven(all, "category", "political");
        addUnlessGiven(all, "actor", "counterpart");
        addUnlessGiven(all, "partyNamed", "yes");
        addUnlessGiven(all, "state", "documented");
        addUnlessGiven(all, "country", "country:US;country:CN");
        addUnlessGiven(all, "community", "community:us-ca-irvine;community:cn-xuhui");
        addUnlessGiven(all, "summary", "A clause was demanded.");
        return add(EntityKind.ISSUE, slug, "on", on).add(EntityKind.ISSUE, slug, all.toArray(new String[0]));
    }

    /** A held activity in person at municipal level between the two countries. */
    public Records activity(String slug, String kind, String on, String... values) {
        List<String> all = new ArrayList<>(List.of(values));
        addUnlessGiven(all, "stage", "held");
        addUnlessGiven(all, "mode", "in-person");
        addUnlessGiven(all, "level", "municipal");
        addUnlessGiven(all, "country", "country:US;country:CN");
        addUnlessGiven(all, "title", slug);
        return add(EntityKind.ACTIVITY, slug, "kind", kind, "on", on)
                .add(EntityKind.ACTIVITY, slug, all.toArray(new String[0]));
    }

    /** Any subject. */
    public Records add(EntityKind kind, String slug, String... values) {
        for (int i = 0; i < values.length; i += 2) {
            Property property = Property.of(kind, values[i]);
            for (String text : property.many() ? values[i + 1].split(";", -1) : new String[] {values[i + 1]}) {
                facts.add(new Fact(
                        Digest.ofBytes((slug + property.name() + text + source).getBytes(StandardCharsets.UTF_8)),
                        new Assertion(
                                EntityId.of(kind, slug),
                                property,
                                Value.of(text),
                                Optional.empty(),
                                SourceReference.of(EntityId.of(EntityKind.DOCUMENT, source)),
                                Grade.UNGRADED,
                                asOf,
                                Optional.empty())));
            }
        }
        return this;
    }

    /** An approved ruling. */
    public Records ruling(String subject, String ruling, String reason) {
        rulings.add(new Ruling(EntityId.parse(subject), ruling, Optional.of(reason), Optional.of("a reviewer"), true));
        return this;
    }

    public RecordView view() {
        return RecordView.of(facts, rulings);
    }

    private static void addUnlessGiven(List<String> values, String property, String text) {
        for (int i = 0; i < values.size(); i += 2) {
            if (values.get(i).equals(property)) {
                return;
            }
        }
        values.add(property);
        values.add(text);
    }
}
