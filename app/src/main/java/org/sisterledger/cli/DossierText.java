package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sisterledger.activity.Activity;
import org.sisterledger.answer.Dossier;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.issue.Issue;
import org.sisterledger.ledger.Fact;
import org.sisterledger.partnership.Agreement;
import org.sisterledger.partnership.Listing;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.statement.RecordedStatement;
import org.sisterledger.time.Edtf;

/** Prints a dossier for people. */
final class DossierText {
    private static final int TIES_IN_FULL = 3;

    private final Page page;
    private final Dossier dossier;
    private final List<EntityId> cited = new ArrayList<>();

    DossierText(Page page, Dossier dossier) {
        this.page = page;
        this.dossier = dossier;
        cited.addAll(dossier.sources());
    }

    void print() {
        page.heading(dossier.record().label(dossier.subject()));
        page.line(0, dossier.subject() + ", judged on " + dossier.day());
        facts();
        if (dossier.subject().kind() == EntityKind.PARTNERSHIP || dossier.ties().size() <= TIES_IN_FULL) {
            dossier.ties().forEach(this::tie);
        } else {
            ties();
        }
        section("Issues", dossier.issues(), this::issue);
        section("Activities", dossier.activities(), this::activity);
        section("Statements", dossier.statements(), this::statement);
        section(
                "Sources",
                cited,
                document -> page.text(
                        2, "[" + (cited.indexOf(document) + 1) + "] ", dossier.citation(document), Page.Style.PLAIN));
        page.gap();
        page.line(0, "Ledger " + dossier.head().root() + "@" + dossier.head().position());
    }

    private <T> void section(String title, List<T> items, java.util.function.Consumer<T> printer) {
        if (!items.isEmpty()) {
            page.gap();
            page.heading(title);
            items.forEach(printer);
        }
    }

    // Values that differ stand side by side; the one that views pick comes first.
    private void facts() {
        SubjectFacts facts = dossier.record().facts(dossier.subject()).orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        facts.list().stream()
                .map(fact -> fact.assertion().property().name())
                .distinct()
                .forEach(name -> {
                    for (Fact fact : facts.list(name)) {
                        rows.add(row(fact.assertion()));
                    }
                });
        page.table(2, merged(rows));
        List<String> conflicts = facts.listConflicts();
        if (!conflicts.isEmpty()) {
            page.text(2, "Sources differ on " + String.join(", ", conflicts) + ". Taken: " + SubjectFacts.RULE + ".");
        }
    }

    private List<String> row(Assertion fact) {
        String value = fact.value().written();
        String named = EntityId.find(value).isPresent()
                        && fact.property().type().name().contains("REFERENCE")
                ? dossier.record().label(EntityId.parse(value)) + " (" + value + ")"
                : value;
        String valid = fact.valid().map(when -> " [" + when + "]").orElse("");
        String grade = fact.grade().toString();
        String note = fact.note().map(text -> " (" + text + ")").orElse("");
        return List.of(
                fact.property().name(),
                named + valid + note,
                grade,
                cite(fact.source().document()));
    }

    // One line for each value, with all its sources.
    private static List<List<String>> merged(List<List<String>> rows) {
        java.util.Map<List<String>, List<String>> sources = new java.util.LinkedHashMap<>();
        rows.forEach(row -> sources.computeIfAbsent(row.subList(0, 2), key -> new ArrayList<>())
                .add(row.get(3) + " " + row.get(2)));
        List<List<String>> merged = new ArrayList<>();
        sources.forEach((value, cites) -> merged.add(List.of(
                value.get(0), value.get(1) + "  " + cites.stream().distinct().collect(Collectors.joining(", ")))));
        return merged;
    }

    private void ties() {
        page.gap();
        page.heading(dossier.ties().size() + " ties");
        List<List<String>> rows = new ArrayList<>();
        for (Partnership tie : dossier.ties()) {
            EntityId other = tie.a().equals(dossier.subject()) ? tie.b() : tie.a();
            rows.add(List.of(
                    dossier.record().label(other),
                    Words.of(tie.typeOn(dossier.day())),
                    tie.formed().map(Edtf::text).orElse("-"),
                    dossier.state(tie),
                    tie.id().toString()));
        }
        page.table(2, rows);
    }

    private void tie(Partnership tie) {
        page.gap();
        page.heading(dossier.record().label(tie.id()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("id", tie.id().toString()));
        rows.add(List.of("sides", "a: " + side(tie.a()) + "; b: " + side(tie.b())));
        rows.add(List.of(
                "type",
                Words.of(tie.typeOn(dossier.day()))
                        + (tie.otherTypes().isEmpty() ? "" : "; other sources say " + words(tie.otherTypes()))));
        tie.level().ifPresent(level -> rows.add(List.of("level", Words.of(level))));
        rows.add(List.of(
                "formed",
                tie.formed().map(Edtf::text).orElse("not known")
                        + (tie.otherFormed().isEmpty()
                                ? ""
                                : "; other sources say "
                                        + tie.otherFormed().stream()
                                                .map(Edtf::text)
                                                .collect(Collectors.joining(", ")))));
        rows.add(List.of("state", dossier.state(tie)));
        rows.add(List.of(
                "last held",
                dossier.liveliness(tie)
                        .map(last -> last.on() + ", " + last.mode() + ", " + last.activity())
                        .orElse("no activity on record by then")));
        page.table(2, rows);
        part("Changes, by side", tie.changes().stream().map(this::change).toList());
        part("Registers", tie.listings().stream().map(this::listing).toList());
        part("Agreements", tie.agreements().stream().map(this::agreement).toList());
    }

    private void part(String title, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            page.line(2, title);
            page.table(4, rows);
        }
    }

    private List<String> change(StatusChange change) {
        List<String> days = new ArrayList<>();
        change.decided().ifPresent(day -> days.add("decided " + day));
        change.notified().ifPresent(day -> days.add("notified " + day));
        change.effective().ifPresent(day -> days.add("effective " + day));
        change.until().ifPresent(day -> days.add("until " + day));
        change.by().ifPresent(who -> days.add("by " + named(who)));
        change.reason().ifPresent(days::add);
        return List.of(
                "side " + Words.of(change.side()),
                Words.of(change.status()),
                String.join("; ", days)
                        + change.register()
                                .map(id -> " in " + dossier.record().label(id))
                                .orElse("") + " "
                        + cites(change.sources()));
    }

    private List<String> listing(Listing listing) {
        return List.of(
                listing.listed() ? "listed" : "delisted",
                listing.on().map(Edtf::text).orElse("-"),
                dossier.record().label(listing.register()) + " " + cites(listing.sources()));
    }

    private List<String> agreement(Agreement agreement) {
        List<String> parts = new ArrayList<>();
        agreement.term().ifPresent(term -> parts.add("term " + term));
        if (!agreement.clauses().isEmpty()) {
            parts.add("clauses: " + String.join("; ", agreement.clauses()));
        }
        if (!agreement.sideDocuments().isEmpty()) {
            parts.add("beside it: " + String.join("; ", agreement.sideDocuments()));
        }
        agreement.venue().ifPresent(venue -> parts.add("at " + venue));
        return List.of(
                agreement.kind() + ", " + Words.of(agreement.stage()),
                agreement.signed().map(Edtf::text).orElse("-"),
                String.join("; ", parts) + " " + cites(agreement.sources()));
    }

    private void issue(Issue issue) {
        page.text(
                2,
                issue.on().map(Edtf::text).orElse("no day") + "  ",
                Words.of(issue.category()) + ", " + Words.of(issue.state()) + ", by " + Words.of(issue.actor()) + ": "
                        + issue.summary()
                        + issue.resolution().map(end -> " Resolution: " + end).orElse("") + " "
                        + cites(issue.sources()),
                Page.Style.PLAIN);
    }

    private void activity(Activity activity) {
        page.text(
                2,
                activity.on().map(Edtf::text).orElse("no day") + "  ",
                Words.of(activity.kind()) + ", " + Words.of(activity.stage()) + ", " + Words.of(activity.mode())
                        + activity.level().map(level -> ", " + Words.of(level)).orElse("") + ": " + activity.title()
                        + " "
                        + cites(activity.sources()),
                Page.Style.PLAIN);
    }

    private void statement(RecordedStatement said) {
        page.text(
                2,
                said.said().map(Edtf::text).orElse("no day") + "  ",
                said.speaker() + said.role().map(role -> ", " + role).orElse("") + ": " + said.summary() + " "
                        + cites(said.sources()),
                Page.Style.PLAIN);
    }

    private String side(EntityId id) {
        return dossier.record().label(id) + " (" + id + ")";
    }

    private String named(String idOrName) {
        try {
            return EntityId.find(idOrName).map(dossier.record()::label).orElse(idOrName);
        } catch (IllegalArgumentException e) {
            return idOrName;
        }
    }

    private static String words(List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(Words::of)
                .collect(Collectors.joining(", "))
                .toLowerCase(Locale.ROOT);
    }

    private String cites(List<EntityId> documents) {
        return documents.stream().map(this::cite).collect(Collectors.joining(""));
    }

    private String cite(EntityId document) {
        if (!cited.contains(document)) {
            cited.add(document);
        }
        return "[" + (cited.indexOf(document) + 1) + "]";
    }
}
