package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Commands that enter, withdraw and prove facts, each on a copy of one starter record. */
class StewardCommandsTest extends StarterRecord {
    @Test
    void factIsEnteredShownWithdrawnAndLogged() throws IOException {
        Cli own = new Cli(copy());
        Cli.Result added = own.run(
                "record",
                "add",
                "community:us-ca-irvine",
                "alias",
                "Orange Grove City",
                "--source",
                "https://example.org/minutes/2006",
                "--author",
                "Ada",
                "--reason",
                "in the minutes");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).contains("Entry    sha256:", "To undo: sisterledger record retract ");
        assertThat(own.run("show", "orange grove city").out()).contains("https://example.org/minutes/2006");
        assertThat(own.run("log", "--limit", "2").out()).contains("Ada", "because in the minutes");
        String id = added.out().replaceAll("(?s).*record retract (\\w+) .*", "$1");
        Cli.Result withdrawn = own.run("record", "retract", id, "--author", "Ben", "--reason", "wrong city");
        assertThat(withdrawn.code()).as(withdrawn.err()).isZero();
        assertThat(own.run("show", "orange grove city").code()).isEqualTo(2);
        assertThat(own.run("verify").code()).isZero();
    }

    @Test
    void clerkIsToldOfClosedWordsNewSubjectsAndHowATieEnds() throws IOException {
        Cli own = new Cli(copy());
        String tie = "partnership:us-ca-irvine--cn-shanghai-xuhui";
        assertThat(add(own, tie, "level", "citty").err()).contains("expected one of city, county", "Nearest: city.");
        assertThat(add(own, tie, "status", "ended").err()).contains("subject of its own", "status:SLUG status ended");
        Cli.Result added = add(own, "community:us-ca-irvin", "name", "Irvin");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.err()).contains("New subject", "Nearest: community:us-ca-irvine");
        assertThat(own.run("record", "add", "--help").out()).contains("status:a-b-ended status ended");
    }

    @Test
    void proposalIsRejectedAndClassifiedFactLeavesThePublic() throws IOException {
        Cli own = new Cli(copy());
        String source = "https://example.org/a";
        String proposed = own.run(
                        "record",
                        "propose",
                        "community:us-ca-irvine",
                        "alias",
                        "Grove",
                        "--source",
                        source,
                        "--author",
                        "Ada")
                .out();
        String id = proposed.replaceAll("(?s).*record reject (\\w+) .*", "$1");
        assertThat(own.run("record", "reject", id, "--author", "Ben", "--reason", "no")
                        .code())
                .isZero();
        Cli.Result again = own.run("record", "accept", id, "--author", "Ben");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("Expected an open proposal").doesNotContain("Draft 1");
        String added = add(own, "community:us-ca-irvine", "alias", "Orchard").out();
        String fact = added.replaceAll("(?s).*record retract (\\w+) .*", "$1");
        assertThat(own.run("record", "classify", fact, "internal", "--author", "Ben")
                        .code())
                .isZero();
        assertThat(own.run("show", "orchard").code()).isEqualTo(2);
        assertThat(own.run("show", "orchard", "--clearance", "internal").code()).isZero();
    }

    @Test
    void mergeIsTakenBackAndRulingApprovedBySomebodyElse() throws IOException {
        Cli own = new Cli(copy());
        add(own, "community:irvine-twin", "name", "Irvine Twin");
        String merged = own.run("record", "merge", "community:irvine-twin", "community:us-ca-irvine", "--author", "Ada")
                .out();
        String id = merged.replaceAll("(?s).*record unmerge (\\w+) .*", "$1");
        assertThat(own.run("record", "unmerge", id, "--author", "Ada").code()).isZero();
        String ruled = own.run(
                        "record",
                        "decide",
                        "issue:2006-10-02-irvine-xuhui-demand",
                        "counts",
                        "--author",
                        "Ada",
                        "--reason",
                        "why")
                .out();
        String ruling = ruled.replaceAll("(?s).*record approve (\\w+) .*", "$1");
        assertThat(own.run("record", "approve", ruling, "--author", "Ada").err())
                .contains("Nobody approves their own");
        assertThat(own.run("record", "approve", ruling, "--author", "Ben").code())
                .isZero();
        assertThat(own.run("record", "retract", "zzz", "--author", "Ada").err()).contains("expected an entry");
    }

    private static Cli.Result add(Cli own, String subject, String property, String value) {
        return own.run(
                "record", "add", subject, property, value, "--source", "https://example.org/b", "--author", "Ada");
    }

    @Test
    void everyEntryNamesItsAuthor() throws IOException {
        Cli.Result refused = new Cli(copy()).run("record", "merge", "community:a", "community:b");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--author");
    }

    @Test
    void proposalCountsOnceAccepted() throws IOException {
        Cli own = new Cli(copy());
        String source = "https://example.org/a";
        Cli.Result proposed = own.run(
                "record", "propose", "community:us-ca-irvine", "alias", "Grove", "--source", source, "--author", "Ada");
        assertThat(own.run("show", "grove").code()).isEqualTo(2);
        String id = proposed.out().replaceAll("(?s).*record reject (\\w+) .*", "$1");
        assertThat(own.run("record", "accept", id, "--author", "Ben").code()).isZero();
        assertThat(own.run("show", "grove").code()).isZero();
    }

    @Test
    void badFactsAreRefusedAndNothingIsEntered() throws IOException {
        Cli own = new Cli(copy());
        String before = own.run("verify").out();
        String[][] bad = {
            {"community:us-ca-irvine", "mayor", "x", "has no property 'mayor'"},
            {"partnership:a--b", "formed", "2023-02-30", "no such day"},
            {"nonsense", "name", "x", "Expected an id"},
        };
        for (String[] fact : bad) {
            Cli.Result refused = own.run(
                    "record", "add", fact[0], fact[1], fact[2], "--source", "https://example.org/", "--author", "Ada");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains(fact[3]);
        }
        assertThat(own.run("record", "retract", "ffffffffff", "--author", "A", "--reason", "b")
                        .err())
                .contains("has no entry");
        assertThat(own.run("verify").out()).isEqualTo(before);
    }

    @Test
    void checkpointIsHeldAgainstTheRecord() throws IOException {
        Cli own = new Cli(copy());
        String kept = own.run("verify").out().replaceAll("(?s).*(sha256:\\w+@\\d+).*", "$1");
        own.run("record", "add", "community:x", "name", "X", "--source", "https://example.org/", "--author", "Ada");
        assertThat(own.run("verify", "--against", kept).code()).isZero();
        String forged = "sha256:" + "0".repeat(64) + "@10";
        Cli.Result refused = own.run("verify", "--against", forged);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("NOT INTACT", forged.substring(0, 71));
    }

    @Test
    void proofNamesLeafRootAndPath() throws IOException {
        JsonNode proof = new ObjectMapper().readTree(cli.run("prove", "#100").out());
        assertThat(proof.get("leafIndex").asInt()).isEqualTo(100);
        assertThat(proof.get("path")).isNotEmpty();
        assertThat(cli.run("prove", "--since", "10").out()).contains("sisterledger-consistency/1");
    }
}
