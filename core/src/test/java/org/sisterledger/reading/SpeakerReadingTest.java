package org.sisterledger.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.claim.Claim;
import org.sisterledger.statement.Statement;

/** Who speaks, when it is clear, and when it is left open. */
final class SpeakerReadingTest {
    @Test
    void surnameOfTwoPeopleIsLinkedToNeither() {
        assertThat(speakers("Mayor Jane Roe came. Senator John Roe came too. \"It is a good tie,\" Roe said."))
                .containsExactly("Roe");
        assertThat(speakers("Mayor Jane Roe came. Senator John Doe came too. \"It is a good tie,\" Roe said."))
                .containsExactly("Jane Roe");
    }

    @Test
    void titleTellsWhichOfTwoIsMeant() {
        assertThat(speakers("Mayor Jane Roe came. Senator John Roe came too. \"It is a good tie,\" Mayor Roe said."))
                .containsExactly("Jane Roe");
    }

    @Test
    void nameThatOnlyFitsInPartIsNoPersonOfTheRecord() {
        assertThat(linked("\"They are friends,\" said Robert Boerum, a shop owner."))
                .containsExactly("none");
        assertThat(linked("\"They are friends,\" Senator Blackburn said.")).containsExactly("none");
        assertThat(linked("\"They are friends,\" said Bill Boerum, a trustee.")).containsExactly("person:bill-boerum");
    }

    @Test
    void whoHeldTheOfficeBeforeIsNotItsHolder() {
        assertThat(speakers("Former mayor Jane Roe founded the committee. The mayor said the tie would stay."))
                .containsExactly("The mayor");
        assertThat(speakers("Mayor Jane Roe founded the committee. The mayor said the tie would stay."))
                .containsExactly("Jane Roe");
    }

    @Test
    void placeBeginsTheNameOfABody() {
        Statement statement = Readings.of(
                        "\"They are friends,\" said Mary Major, president of the Irvine Sister Cities Foundation.")
                .statements()
                .get(0);
        assertThat(statement.speaker().organization()).contains("Irvine Sister Cities Foundation");
    }

    @Test
    void denialInsideAnAccusationIsTheClaimOfTheOneAccused() {
        List<Statement> statements = Readings.of(
                        "Senator John Doe accused Irvine of denying that it had ended its sister-city tie with Xuhui.")
                .statements();
        assertThat(statements)
                .extracting(statement -> statement.speaker().name() + " " + statement.modality())
                .containsExactly("John Doe ASSERTS", "Irvine DENIES");
        assertThat(statements.get(0).claims()).hasOnlyElementsOfType(Claim.Opinion.class);
        assertThat(statements.get(1).claims())
                .singleElement()
                .isInstanceOfSatisfying(
                        Claim.Existence.class, tie -> assertThat(tie.negated()).isTrue());
    }

    @Test
    void problemsThatCouldNotBeSolvedAreNoAbsence() {
        assertThat(Readings.claims("Jane Roe said the cities could not solve their problems with Chinese partners."))
                .noneMatch(claim -> claim.startsWith("ABSENCE"));
        assertThat(Readings.claims("Jane Roe said the cities had issues with Chinese partners."))
                .noneMatch(claim -> claim.startsWith("ABSENCE"));
    }

    private static List<String> speakers(String text) {
        return Readings.of(text).statements().stream()
                .map(statement -> statement.speaker().name())
                .toList();
    }

    private static List<String> linked(String text) {
        return Readings.of(text).statements().stream()
                .map(statement -> statement.speaker().id().map(Object::toString).orElse("none"))
                .toList();
    }
}
