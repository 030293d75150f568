package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.Json;
import org.sisterledger.conflict.Conflict;
import org.sisterledger.conflict.ConflictKind;
import org.sisterledger.conflict.Conflicts;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.ledger.Head;
import org.sisterledger.record.RecordParts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists where sources disagree. */
@Command(
        name = "conflicts",
        description = {
            "Lists where sources on record disagree about ties and communities: ties that only one side lists, days that cannot"
                    + " all be right, ties listed after they ended, and every other property of one value with several.",
            "All accounts stay on record. Where a single value is shown, the rule that picks it is named, and its value stands first."
        })
final class ConflictsCommand extends LookingVerb {
    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description =
                    "Only these: one-sided, dates, types, listed-and-ended, registers, states, places, names, values.")
    private List<String> kinds = List.of();

    @Option(names = "--subject", paramLabel = "ID", description = "Only those about this tie or community.")
    private @Nullable EntityId subject;

    @Option(names = "--rows", paramLabel = "N", description = "List at most so many. Default: 20, in JSON 1000.")
    private @Nullable Integer rows;

    private record Answer(Head head, Map<ConflictKind, Integer> numbers, List<Conflict> listed) {}

    @Override
    public Integer call() {
        Set<ConflictKind> wanted = new LinkedHashSet<>();
        kinds.forEach(word -> wanted.add(TieFilter.word("--kind", ConflictKind.class, word)));
        int most = rows != null ? rows : isJson() ? 1000 : 20;
        Answer answer = look((ledger, view, head) -> {
            Map<ConflictKind, Integer> numbers = new EnumMap<>(ConflictKind.class);
            List<Conflict> listed = new ArrayList<>();
            RecordParts parts = RecordParts.of(ledger, view);
            if (subject == null) {
                parts.forEachOfPlaces(part -> take(Conflicts.ofPlaces(part), wanted, most, numbers, listed));
                parts.forEachOfNamedTies(part -> take(Conflicts.ofTies(part), wanted, most, numbers, listed));
            } else {
                take(Conflicts.ofPlaces(parts.about(subject)), wanted, most, numbers, listed);
                take(Conflicts.ofTies(parts.about(subject)), wanted, most, numbers, listed);
            }
            return new Answer(head, numbers, listed);
        });
        if (isJson()) {
            terminal().out().print(json(answer));
        } else {
            print(answer);
        }
        return CLEAN;
    }

    private void take(
            List<Conflict> found,
            Set<ConflictKind> wanted,
            int most,
            Map<ConflictKind, Integer> numbers,
            List<Conflict> listed) {
        for (Conflict conflict : found) {
            boolean about = subject == null || conflict.subject().equals(subject);
            if (about && (wanted.isEmpty() || wanted.contains(conflict.kind()))) {
                numbers.merge(conflict.kind(), 1, Integer::sum);
                if (listed.size() < most) {
                    listed.add(conflict);
                }
            }
        }
    }

    private void print(Answer answer) {
        Page page = terminal().page();
        int all = answer.numbers().values().stream().mapToInt(n -> n).sum();
        page.heading(all + (all == 1 ? " conflict on record" : " conflicts on record"));
        List<List<String>> table = new ArrayList<>();
        answer.numbers().forEach((kind, number) -> table.add(List.of(String.valueOf(number), Words.of(kind))));
        page.table(2, table);
        for (Conflict conflict : answer.listed()) {
            page.gap();
            page.text(
                    0,
                    conflict.label() + " (" + conflict.subject() + "): " + Words.of(conflict.kind())
                            + (conflict.kind() == ConflictKind.ONE_SIDED ? "" : ", " + conflict.property()));
            for (Conflict.Account account : conflict.accounts()) {
                page.text(
                        2,
                        account.value()
                                + (account.sources().isEmpty()
                                        ? ""
                                        : "  ["
                                                + String.join(
                                                        ", ",
                                                        account.sources().stream()
                                                                .map(EntityId::toString)
                                                                .toList())
                                                + "]"));
            }
            page.text(2, "rule: " + conflict.rule());
        }
        page.gap();
        page.line(0, "Ledger " + answer.head().root() + "@" + answer.head().position());
        if (answer.listed().size() < all) {
            terminal()
                    .say(answer.listed().size() + " of " + all + " are listed. For more: --rows " + all
                            + ", or --kind.");
        }
    }

    private static String json(Answer answer) {
        Json json = new Json().object().field("format", "sisterledger-conflicts/1");
        json.key("record")
                .object()
                .field("position", answer.head().position())
                .field("root", answer.head().root().toString())
                .endObject();
        json.key("numbers").object();
        answer.numbers().forEach((kind, number) -> json.field(Words.of(kind), number));
        return json.endObject()
                .list(
                        "conflicts",
                        answer.listed(),
                        (out, conflict) -> out.object()
                                .field("kind", Words.of(conflict.kind()))
                                .field("subject", conflict.subject().toString())
                                .field("label", conflict.label())
                                .field("property", conflict.property())
                                .list(
                                        "accounts",
                                        conflict.accounts(),
                                        (accounts, account) -> accounts.object()
                                                .field("value", account.value())
                                                .texts("sources", account.sources())
                                                .endObject())
                                .field("rule", conflict.rule())
                                .endObject())
                .endObject()
                .toString();
    }
}
