package org.sisterledger.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.EntityId;
import org.sisterledger.record.RecordView;
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
        DataFolder.Snapshot snapshot = snapshot();
        RecordView record = snapshot.record();
        LocalDate day = asOf == null ? LocalDate.now(java.time.ZoneId.systemDefault()) : asOf;
        List<EntityId> found = find(record, name);
        if (found.size() > 1) {
            Page page = terminal().page();
            page.line(0, found.size() + " subjects bear the name " + name + ":");
            page.table(
                    2,
                    found.stream()
                            .map(id -> List.of(id.toString(), record.label(id)))
                            .toList());
            terminal().say("Name one by its id: sisterledger show " + found.get(0));
            return USAGE;
        }
        Dossier dossier = Dossier.of(snapshot, found.get(0), day);
        if (isJson()) {
            terminal().out().print(DossierJson.of(dossier));
        } else {
            new DossierText(terminal().page(), dossier).print();
        }
        return CLEAN;
    }

    private static List<EntityId> find(RecordView record, String name) {
        try {
            List<EntityId> byId = EntityId.find(name).stream()
                    .filter(id -> record.facts(id).isPresent())
                    .toList();
            if (!byId.isEmpty()) {
                return byId;
            }
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        NameIndex index = NameIndex.of(record);
        List<EntityId> found = index.find(name);
        if (found.isEmpty()) {
            List<String> near = index.nearest(name);
            throw new UsageException("the record has nothing under '" + name + "'. "
                    + (near.isEmpty()
                            ? "Give the name as it is written locally or in English, or an id such as community:us-ca-irvine."
                            : "Nearest: " + String.join("; ", near) + "."));
        }
        return found;
    }
}
