package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.ConsistencyProof;
import org.sisterledger.proof.Digest;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.server.desk.Verifications;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the ledger is recomputed and compared with roots that somebody kept. */
@Controller
final class VerifyController {
    static final String PATH = "/ledger/verify";
    static final List<String> PARAMETERS = List.of("since", "root");

    /** A record of more entries takes its time: whoever decides on it also has it verified. */
    static final long SMALL = 200_000;

    private static final Duration REST = Duration.ofMinutes(1);

    private final Desk desk;
    private final Verifications verifications;

    VerifyController(Desk desk, Verifications verifications) {
        this.desk = desk;
        this.verifications = verifications;
    }

    @GetMapping(PATH)
    ModelAndView show(
            Visitor visitor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        Asked asked = Asked.of(parameters, PARAMETERS);
        VerifyPage page;
        try {
            asked.require();
            page = desk.look(
                    visitor.clearance(),
                    Optional.empty(),
                    (ledger, view, head) -> page(
                            visitor,
                            head,
                            asked,
                            Optional.empty(),
                            asked.number("since").map(since -> consistency(ledger, view, head, since, asked))));
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            String words = e.parameter().map(name -> name + ": ").orElse("") + e.words();
            page = page(visitor, desk.head(visitor.clearance()), asked, Optional.of(words), Optional.empty());
        }
        return new ModelAndView("verify", "page", page);
    }

    @PostMapping(PATH)
    ResponseEntity<Void> begin(Visitor visitor) {
        if (may(visitor, desk.head(visitor.clearance()))) {
            // Readers, of whom there may be many, are told what was found a moment ago.
            verifications.begin(visitor.clearance(), visitor.may(Role.REVIEWER) ? Duration.ZERO : REST);
        }
        return ResponseEntity.status(303).header(HttpHeaders.LOCATION, PATH).build();
    }

    private static boolean may(Visitor visitor, Head head) {
        return head.position() <= SMALL || visitor.may(Role.REVIEWER);
    }

    private VerifyPage page(
            Visitor visitor,
            Head head,
            Asked asked,
            Optional<String> error,
            Optional<VerifyPage.Consistency> consistency) {
        Verifications.State state = verifications.state(visitor.clearance());
        return new VerifyPage(
                head,
                asked.address(PATH),
                error,
                may(visitor, head),
                state.running(),
                state.busy(),
                state.last().map(VerifyController::last),
                consistency);
    }

    private static VerifyPage.Last last(Verifications.Done done) {
        String at =
                done.began().plus(done.took()).truncatedTo(ChronoUnit.SECONDS).toString();
        long seconds = done.took().plusMillis(999).toSeconds();
        return done.found()
                .map(found -> new VerifyPage.Last(
                        at,
                        seconds,
                        true,
                        found.entries(),
                        found.head().position(),
                        found.head().root().toString(),
                        found.misfits().stream()
                                .map(misfit -> new VerifyPage.Misfit(misfit.where(), misfit.problem()))
                                .toList()))
                .orElseGet(() -> new VerifyPage.Last(at, seconds, false, 0, 0, "", List.of()));
    }

    private static VerifyPage.Consistency consistency(Ledger ledger, View view, Head head, long since, Asked asked) {
        if (since > head.position()) {
            throw new QuestionException(
                    "since", "expected a position from 0 to " + head.position() + ", got '" + since + "'.");
        }
        Optional<Digest> kept = asked.one("root").map(VerifyController::root);
        Digest first = ledger.head(View.at(view.clearance(), since)).root();
        ConsistencyProof proof = ledger.proveConsistency(view, since);
        return new VerifyPage.Consistency(
                since,
                first.toString(),
                kept.map(Digest::toString),
                kept.isEmpty() || kept.get().equals(first),
                proof.path().stream().map(Digest::toString).toList(),
                proof.proves(first, head.root()));
    }

    private static Digest root(String text) {
        try {
            return Digest.parse(text);
        } catch (IllegalArgumentException e) {
            throw new QuestionException("root", String.valueOf(e.getMessage()));
        }
    }
}
