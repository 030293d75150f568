package org.sisterledger.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.Dossier;
import org.sisterledger.answer.DossierJson;
import org.sisterledger.answer.Snapshot;
import org.sisterledger.answer.SubjectSearch;
import org.sisterledger.fact.EntityId;
import org.sisterledger.record.RecordParts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the record holds about a place or any other subject. */
@Command(
        name = "show",
        description = "Shows what the record holds about a place, a tie or any other subject, with its sources.")
final class ShowCommand extends LookingVerb {
    @Parameters(
            index = "0",
            arity = "1..*",
            paramLabel = "PLACE|ID",
            description = "A name or alias in any case, such as Irvine, or an id such as community:us-ca-irvine.")
    private List<String> words = List.of();

    @Option(names = "--as-of", paramLabel = "DAY", description = "Judge states on this day. Default: today.")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() {
        String name = String.join(" ", words);
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
        return look((ledger, view, head) -> {
            SubjectSearch search = new SubjectSearch(ledger, view);
            List<EntityId> found = search.find(name);
            if (found.size() > 1) {
                Page page = terminal().page();
                page.line(0, found.size() + " subjects bear the name " + name + ":");
                page.table(
                        2,
                        found.stream()
                                .map(id -> List.of(id.toString(), search.label(id)))
                                .toList());
                terminal().say("Name one by its id: sisterledger show " + found.get(0));
                return USAGE;
            }
            EntityId subject = found.get(0);
            Snapshot snapshot = new Snapshot(head, RecordParts.of(ledger, view).about(subject));
            Dossier dossier = Dossier.of(snapshot, subject, day);
            if (isJson()) {
                terminal().out().print(DossierJson.of(dossier));
            } else {
                new DossierText(terminal().page(), dossier).print();
            }
            return CLEAN;
        });
    }
}
