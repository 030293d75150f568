package org.sisterledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sisterledger.ledger.Drafts.asserted;
import static org.sisterledger.ledger.Drafts.at;
import static org.sisterledger.ledger.Drafts.by;
import static org.sisterledger.ledger.Drafts.proposed;
import static org.sisterledger.ledger.Drafts.stated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.proof.Digest;

/** What every store of the ledger answers to those who ask for some subjects, and not for all. */
public abstract class ReadsContract extends LedgerFixture {
    private static final Set<EntityKind> PLACES = Set.of(EntityKind.COMMUNITY, EntityKind.COUNTRY);

    @Test
    void factsAboutSomeSubjectsComeBySubjectAndThenInLedgerOrder() {
        append(
                asserted("community:b", "name", "B"),
                asserted("community:a", "region", "R"),
                asserted("community:c", "name", "C"),
                asserted("country:z", "name", "Z"),
                asserted("community:a", "name", "A"));
        assertThat(about(View.PUBLIC, "community:b", "country:z", "community:a", "community:missing", "community:b"))
                .containsExactly(
                        "country:z name Z", "community:a region R", "community:a name A", "community:b name B");
        assertThat(about(View.at(Clearance.PUBLIC, 2), "community:a")).containsExactly("community:a region R");
        assertThat(about(View.PUBLIC)).isEmpty();
    }

    @Test
    void subjectsOfAKindAreListedPageByPageAsTheyAreRead() {
        append(
                asserted("community:b", "name", "B"),
                asserted("community:b", "region", "R"),
                asserted("community:a", "name", "A"),
                asserted("country:z", "name", "Z"),
                asserted("community:d", "name", "D"),
                at(Sensitivity.INTERNAL, asserted("community:e", "name", "E")),
                asserted("community:f", "name", "F"),
                merge("a", "c"),
                merge("f", "d"));
        assertThat(subjects(Optional.empty(), 10)).containsExactly("community:b", "community:c", "community:d");
        assertThat(subjects(Optional.empty(), 2)).containsExactly("community:b", "community:c");
        assertThat(subjects(Optional.of("community:c"), 2)).containsExactly("community:d");
        assertThat(subjects(Optional.of("community:b"), 1)).containsExactly("community:c");
        assertThat(subjects(Optional.of("community:d"), 2)).isEmpty();
        assertThat(subjects(Optional.empty(), 0)).isEmpty();
        assertThat(ledger.listSubjects(View.of(Clearance.INTERNAL), EntityKind.COMMUNITY, Optional.empty(), 10))
                .contains(EntityId.parse("community:e"));
    }

    private List<String> subjects(Optional<String> after, int limit) {
        return ledger.listSubjects(View.PUBLIC, EntityKind.COMMUNITY, after.map(EntityId::parse), limit).stream()
                .map(EntityId::toString)
                .toList();
    }

    @Test
    void factsAboutMergedSubjectsAreThoseOfTheSubjectAsItIsRead() {
        append(
                asserted("community:b", "name", "B"),
                asserted("community:a", "name", "A"),
                asserted("community:c", "name", "C"),
                merge("a", "c"));
        List<String> merged = List.of("community:c name A", "community:c name C");
        assertThat(about(View.PUBLIC, "community:a")).isEqualTo(merged);
        assertThat(about(View.PUBLIC, "community:c")).isEqualTo(merged);
        assertThat(about(View.PUBLIC, "community:a", "community:c", "community:b"))
                .containsExactly("community:b name B", "community:c name A", "community:c name C");
    }

    @Test
    void factsAboutManySubjectsAreThoseThatEachOfThemHas() {
        List<Draft> batch = new ArrayList<>();
        List<EntityId> odd = new ArrayList<>();
        List<Fact> each = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            batch.add(asserted("community:c" + i, "name", "N" + i));
            batch.add(asserted("community:c" + i, "alias", "M" + i));
            if (i % 2 == 1) {
                odd.add(EntityId.parse("community:c" + i));
            }
        }
        ledger.append(batch);
        append(merge("c1", "c2000"), merge("c3", "c2999"));
        List<Fact> found = new ArrayList<>();
        ledger.forEachFactAbout(View.PUBLIC, odd, found::add);
        odd.forEach(id -> each.addAll(ledger.listFacts(View.PUBLIC, id)));
        assertThat(found).doesNotHaveDuplicates().hasSize(3002);
        assertThat(found).hasSameElementsAs(each);
    }

    @Test
    void onlyFactsThatStandAndAreSeenAreAboutASubjectOrNameIt() {
        Digest retracted = appendOne(asserted("community:a", "country", "country:x"));
        append(
                by(new Action.Retract(retracted)),
                proposed("community:b", "country", "country:x"),
                at(Sensitivity.INTERNAL, asserted("community:c", "country", "country:x")),
                asserted("community:d", "country", "country:x"));
        assertThat(about(View.PUBLIC, "community:a", "community:b", "community:c", "community:d"))
                .containsExactly("community:d country country:x");
        assertThat(naming(View.PUBLIC, "country:x")).containsExactly("community:d country country:x");
        assertThat(naming(View.of(Clearance.INTERNAL), "country:x"))
                .containsExactly("community:c country country:x", "community:d country country:x");
        assertThat(naming(View.at(Clearance.PUBLIC, 1), "country:x")).containsExactly("community:a country country:x");
    }

    @Test
    void factsThatNameASubjectAreFoundWhetherTheTypeIsAReferenceOrMayBeOne() {
        append(
                asserted("partnership:p", "a", "community:a"),
                asserted("status:s", "by", "community:a"),
                asserted("status:s", "reason", "community:a"),
                asserted("partnership:p", "b", "community:b"),
                asserted("agreement:g", "signer", "person:jane"),
                asserted("agreement:g", "signer", "Jane Roe"),
                asserted("agreement:g", "party", "No id: a name"));
        assertThat(naming(View.PUBLIC, "community:b", "community:a"))
                .containsExactly(
                        "partnership:p a community:a", "status:s by community:a", "partnership:p b community:b");
        assertThat(naming(View.PUBLIC, "person:jane")).containsExactly("agreement:g signer person:jane");
        assertThat(naming(View.PUBLIC, "community:missing")).isEmpty();
    }

    @Test
    void aFactThatNamesAMergedIdCountsForTheIdUnderWhichItIsRead() {
        append(
                asserted("partnership:p", "a", "community:a"),
                asserted("partnership:q", "a", "community:b"),
                merge("a", "b"));
        List<String> both = List.of("partnership:p a community:b", "partnership:q a community:b");
        assertThat(naming(View.PUBLIC, "community:b")).isEqualTo(both);
        assertThat(naming(View.PUBLIC, "community:a")).isEqualTo(both);
        assertThat(naming(View.PUBLIC, "community:a", "community:b")).isEqualTo(both);
        assertThat(naming(View.at(Clearance.PUBLIC, 2), "community:a")).containsExactly("partnership:p a community:a");
    }

    @Test
    void subjectsAreFoundByNameWithoutCaseAccentsAndPunctuation() {
        append(
                asserted("community:lodz", "name", "Łódź"),
                asserted("community:other", "alias", "LODZ"),
                asserted("community:region", "region", "Lodz"),
                asserted("country:lodz", "name", "Lodz"),
                asserted("publisher:lodz", "name", "Lodz"),
                asserted("community:lodzia", "name", "Lodzia"),
                asserted("community:some", "name", "?"));
        assertThat(named("lódz", false)).containsExactly("community:lodz", "community:other", "country:lodz");
        assertThat(named("lodz", true))
                .containsExactly("community:lodz", "community:other", "country:lodz", "community:lodzia");
        assertThat(ledger.listNamed(View.PUBLIC, PLACES, "lodz", true, 2)).hasSize(2);
        assertThat(named("lod", false)).isEmpty();
        assertThat(named("...", true)).isEmpty();
        assertThat(ledger.listNamed(View.PUBLIC, Set.of(), "lodz", false, 9)).isEmpty();
    }

    @Test
    void bearersOfManyNamesAreFoundInOneCall() {
        append(
                asserted("community:lodz", "name", "Łódź"),
                asserted("community:other", "alias", "LODZ"),
                asserted("community:region", "region", "Lodz"),
                asserted("country:lodz", "name", "Lodz"),
                asserted("community:lodzia", "name", "Lodzia"),
                asserted("community:c", "name", "Canton"),
                asserted("community:d", "name", "Guangzhou"),
                merge("c", "d"));
        List<String> many = new ArrayList<>(List.of("lodz", "CANTON", "?", ""));
        for (int i = 0; i < 3000; i++) {
            many.add("Nowhere " + i);
        }
        assertThat(bearers(many)).containsExactly("community:d", "community:lodz", "community:other");
        assertThat(bearers(List.of())).isEmpty();
        assertThat(bearers(List.of("lod"))).isEmpty();
    }

    @Test
    void bearersOfLongNamesAreToldApartByTheirEnds() {
        String start = "Long ".repeat(60);
        append(asserted("community:a", "name", start + "Alpha"), asserted("community:b", "name", start + "Beta"));
        assertThat(bearers(List.of(start + "beta"))).containsExactly("community:b");
    }

    @Test
    void personsAmongManyNamesAreFoundByNamesThatAreErasedWithTheText() {
        Digest jane = appendOne(asserted("person:jane", "name", "Jane Roe"));
        List<String> names = List.of("jane roe", "John Doe");
        assertThat(ledger.listBearers(View.PUBLIC, EntityKind.PERSON, names))
                .containsExactly(EntityId.parse("person:jane"));
        redact(jane, "value");
        assertThat(ledger.listBearers(View.PUBLIC, EntityKind.PERSON, names)).isEmpty();
    }

    @Test
    void longNamesAreToldApartByTheirEnds() {
        String start = "Long ".repeat(60);
        append(asserted("community:a", "name", start + "Alpha"), asserted("community:b", "name", start + "Beta"));
        assertThat(named(start + "beta", false)).containsExactly("community:b");
        assertThat(named(start + "al", true)).containsExactly("community:a");
        assertThat(named("long long", true)).containsExactly("community:a", "community:b");
    }

    @Test
    void mergedSubjectsAreFoundByTheNamesOfBothAndOnce() {
        append(
                asserted("community:a", "name", "Canton"),
                asserted("community:b", "name", "Guangzhou"),
                merge("a", "b"));
        assertThat(named("canton", false)).containsExactly("community:b");
        append(asserted("community:b", "alias", "Canton"));
        assertThat(named("canton", false)).containsExactly("community:b");
    }

    @Test
    void personsAreFoundByNamesThatAreErasedWithTheText() {
        Digest jane = appendOne(asserted("person:jane", "name", "Jane Roe"));
        append(asserted("person:john", "alias", "JANE  RÖE"), asserted("document:d", "title", "Jane Roe speaks"));
        assertThat(ledger.listNamed(View.PUBLIC, Set.of(EntityKind.PERSON), "jane roe", false, 9))
                .containsExactly(EntityId.parse("person:jane"), EntityId.parse("person:john"));
        Set<EntityKind> both = Set.of(EntityKind.PERSON, EntityKind.DOCUMENT);
        assertThat(ledger.listNamed(View.PUBLIC, both, "jane", true, 9)).hasSize(3);
        redact(jane, "value");
        assertThat(ledger.listNamed(View.PUBLIC, both, "jane", true, 9))
                .containsExactly(EntityId.parse("person:john"), EntityId.parse("document:d"));
        assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
    }

    @Test
    void namesThatAreNotSeenOrDoNotStandAreNotFound() {
        Digest retracted = appendOne(asserted("community:a", "name", "Here"));
        append(
                by(new Action.Retract(retracted)),
                at(VISITS, asserted("community:b", "name", "Here")),
                proposed("community:c", "name", "Here"));
        assertThat(named("here", false)).isEmpty();
        assertThat(ledger.listNamed(View.of(VISITORS), PLACES, "here", false, 9))
                .containsExactly(EntityId.parse("community:b"));
    }

    @Test
    void statementsAndIssuesAreFoundByTheDocumentsThatStateThem() {
        append(
                stated("document:one", "statement:s2", "role", "mayor"),
                stated("document:one", "statement:s1", "role", "mayor"),
                stated("document:two", "statement:s3", "role", "mayor"),
                stated("document:one", "issue:i", "kind", "flag"),
                stated("document:one", "status:t", "reason", "none"),
                at(Sensitivity.INTERNAL, stated("document:one", "issue:j", "kind", "flag")));
        assertThat(statedBy(EntityKind.STATEMENT, "document:one")).containsExactly("statement:s1", "statement:s2");
        assertThat(statedBy(EntityKind.STATEMENT, "document:one", "document:two"))
                .hasSize(3);
        assertThat(statedBy(EntityKind.ISSUE, "document:one")).containsExactly("issue:i");
        assertThat(statedBy(EntityKind.ISSUE, "document:two")).isEmpty();
        append(by(new Action.Merge(EntityId.parse("document:one"), EntityId.parse("document:two"))));
        assertThat(statedBy(EntityKind.STATEMENT, "document:one")).hasSize(3);
        assertThatThrownBy(() -> statedBy(EntityKind.COMMUNITY, "document:one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'community'");
    }

    private List<String> about(View view, String... subjects) {
        List<String> facts = new ArrayList<>();
        ledger.forEachFactAbout(view, ids(subjects), fact -> facts.add(words(fact)));
        return facts;
    }

    private List<String> naming(View view, String... objects) {
        List<String> facts = new ArrayList<>();
        ledger.forEachFactNaming(view, ids(objects), fact -> facts.add(words(fact)));
        return facts;
    }

    private List<String> named(String name, boolean prefix) {
        return ledger.listNamed(View.PUBLIC, PLACES, name, prefix, 100).stream()
                .map(EntityId::toString)
                .toList();
    }

    private List<String> bearers(List<String> names) {
        return ledger.listBearers(View.PUBLIC, EntityKind.COMMUNITY, names).stream()
                .map(EntityId::toString)
                .toList();
    }

    private List<String> statedBy(EntityKind kind, String... documents) {
        return ledger.listStatedBy(View.PUBLIC, kind, ids(documents)).stream()
                .map(EntityId::toString)
                .toList();
    }

    private static List<EntityId> ids(String... texts) {
        return Arrays.stream(texts).map(EntityId::parse).toList();
    }

    private static Draft merge(String from, String into) {
        return by(new Action.Merge(EntityId.parse("community:" + from), EntityId.parse("community:" + into)));
    }
}
