package org.sisterledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read from the fixtures, against what they expect and what was read before. */
class ClaimRunTest {
    private static final ReadClaim ENDED = new ReadClaim(
            "claim", List.of("Jane Roe"), "EXISTENCE", Map.of("event", "ENDED"), "Irvine had ended its tie with Xuhui");

    @Test
    void listOfAllThatIsReadIsTrueAndNothingExpectedIsLost() throws IOException {
        Path fixtures = Path.of("../fixtures");
        Map<String, ClaimRun.Outcome> outcomes = ClaimRun.read(fixtures);
        List<String> listed = Files.readAllLines(ClaimRun.baseline(fixtures));
        assertThat(outcomes.values()).flatExtracting(ClaimRun.Outcome::lost).isEmpty();
        assertThat(ClaimRun.lines(outcomes))
                .as("see what changed with bench/claims; if it is right, bench/claims --write")
                .isEqualTo(listed);
    }

    @Test
    void claimOfTheSpeakerWithTheWordsAndTheQueryIsMet() throws JsonProcessingException {
        ClaimRun.Outcome outcome = compare("""
                {"statements": [{"speaker": "roe", "contentContains": "ended its tie",
                  "claims": [{"type": ["EVENT", "EXISTENCE"], "queryIncludes": {"event": "ended"}}]}]}
                """);
        assertThat(outcome.lost()).isEmpty();
        assertThat(outcome.gained()).isEmpty();
    }

    @Test
    void claimOfAnotherSpeakerTypeOrQueryIsLostAndWhatWasReadIsGained() throws JsonProcessingException {
        for (String expectation : List.of(
                "{\"speaker\": \"Doe\", \"contentContains\": \"ended\", \"claims\": [{\"type\": \"EXISTENCE\"}]}",
                "{\"speaker\": \"Roe\", \"contentContains\": \"ended\", \"claims\": [{\"type\": \"COUNT\"}]}",
                "{\"speaker\": \"Roe\", \"contentContains\": \"ended\","
                        + " \"claims\": [{\"type\": \"EXISTENCE\", \"queryIncludes\": {\"event\": \"SIGNED\"}}]}",
                "{\"speaker\": \"Roe\", \"contentContains\": \"kept\", \"claims\": [{\"type\": \"EXISTENCE\"}]}")) {
            ClaimRun.Outcome outcome = compare("{\"statements\": [" + expectation + "]}");
            assertThat(outcome.lost()).as(expectation).hasSize(1);
            assertThat(outcome.gained()).containsExactly(ENDED.line());
        }
    }

    @Test
    void reportNamesLossesAndGainsAndAddsThemUp() {
        ClaimRun.Outcome outcome = new ClaimRun.Outcome(List.of("a"), List.of("b"), List.of("b", "b"), 3);
        assertThat(ClaimRun.report(Map.of("x", outcome), List.of("x | b", "x | c")))
                .containsExactly(
                        "x: 3 expected, 1 lost, 1 gained",
                        "  lost    a",
                        "  gained  b",
                        "- x | c",
                        "+ x | b",
                        "against expected.json: 3 expected, 1 lost, 1 gained",
                        "against claims.txt: 2 listed, 1 lost, 1 gained");
    }

    private static ClaimRun.Outcome compare(String expected) throws JsonProcessingException {
        return ClaimRun.compare(ExpectedClaim.list(new ObjectMapper().readTree(expected)), List.of(ENDED));
    }
}
