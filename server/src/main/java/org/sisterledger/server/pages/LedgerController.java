package org.sisterledger.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.PerRoot;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.server.desk.NewestEntries;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the ledger. */
@Controller
final class LedgerController {
    static final String PATH = "/ledger";
    static final List<String> PARAMETERS = List.of("author", "subject", "before", "at");

    private static final int LIMIT = 50;
    private static final int LOOKED_AT = 5000;
    private static final int MOST_NAMED = 30;

    private final Desk desk;
    private final PerRoot<Map<String, Long>> authors = new PerRoot<>(8);

    LedgerController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    ModelAndView show(
            Visitor visitor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        Asked asked = Asked.of(parameters, PARAMETERS);
        LedgerPage page;
        try {
            asked.require();
            page = desk.look(
                    visitor.clearance(), asked.position(), (ledger, view, head) -> page(asked, ledger, view, head));
        } catch (QuestionException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            page = new LedgerPage(
                    desk.head(visitor.clearance()),
                    asked.address(PATH),
                    Optional.of(e.parameter().map(name -> name + ": ").orElse("") + e.words()),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    0);
        }
        return new ModelAndView("ledger", "page", page);
    }

    private LedgerPage page(Asked asked, Ledger ledger, View view, Head head) {
        long before = asked.number("before").orElse(head.position());
        NewestEntries entries = NewestEntries.of(
                ledger,
                view,
                new NewestEntries.Wanted(
                        asked.one("author"), subject(asked), Math.min(before, head.position()), LIMIT));
        Address address = asked.address(PATH);
        Map<String, Long> counted =
                authors.get(view.clearance() + " " + head.position() + " " + head.root(), () -> authors(ledger, view));
        return new LedgerPage(
                head,
                address,
                Optional.empty(),
                entries.entries().stream().map(EntryRows::row).toList(),
                entries.next() > 0
                        ? Optional.of(address.with("before", Long.toString(entries.next()))
                                .with("at", Long.toString(head.position())))
                        : Optional.empty(),
                named(counted, address),
                Math.min(LOOKED_AT, head.position()));
    }

    private static Optional<EntityId> subject(Asked asked) {
        return asked.one("subject").map(text -> {
            try {
                return EntityId.parse(text);
            } catch (IllegalArgumentException e) {
                throw new QuestionException("subject", String.valueOf(e.getMessage()));
            }
        });
    }

    private static Map<String, Long> authors(Ledger ledger, View view) {
        long end = ledger.head(view).position();
        Map<String, Long> numbers = new LinkedHashMap<>();
        ledger.listEntries(view, Math.max(0, end - LOOKED_AT), LOOKED_AT)
                .forEach(entry -> numbers.merge(entry.author().orElse(EntryBody.ERASED), 1L, Long::sum));
        return numbers;
    }

    private static List<LedgerPage.Author> named(Map<String, Long> numbers, Address address) {
        List<LedgerPage.Author> named = new ArrayList<>();
        numbers.forEach((name, number) -> {
            boolean on = address.text("author").equals(name);
            Address here = address.without("before");
            named.add(new LedgerPage.Author(name, number, on ? here.without("author") : here.with("author", name), on));
        });
        named.sort(Comparator.comparingLong(LedgerPage.Author::number).reversed());
        return named.subList(0, Math.min(MOST_NAMED, named.size()));
    }
}
