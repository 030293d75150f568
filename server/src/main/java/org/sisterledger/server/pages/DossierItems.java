package org.sisterledger.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.activity.Activity;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.issue.Issue;
import org.sisterledger.partnership.Agreement;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.people.Role;
import org.sisterledger.record.RecordView;
import org.sisterledger.statement.RecordedStatement;
import org.sisterledger.time.Edtf;

/** What belongs to a subject, as the rows of its dossier. */
final class DossierItems {
    private final RecordView record;
    private final DossierWords words;
    private final LocalDate day;

    /** Rows of a part of the record, states as of a day. */
    DossierItems(RecordView record, DossierWords words, LocalDate day) {
        this.record = record;
        this.words = words;
        this.day = day;
    }

    /** A row. */
    DossierPage.Item item(EntityId id, Optional<Edtf> on, List<String> said, String text, List<EntityId> sources) {
        return new DossierPage.Item(words.link(id), on.map(Edtf::text).orElse("–"), said, text, words.cite(sources));
    }

    DossierPage.Item tie(Partnership tie) {
        String state =
                tie.lastChangeBy(day).map(change -> Words.of(change.status())).orElse("standing.standing");
        return item(
                tie.id(),
                tie.formed(),
                List.of(Words.of(tie.typeOn(day)), state),
                record.label(tie.id()),
                tie.sources().subList(0, Math.min(2, tie.sources().size())));
    }

    DossierPage.Item agreement(Agreement agreement) {
        List<String> text = new ArrayList<>();
        agreement.venue().ifPresent(text::add);
        agreement.term().ifPresent(text::add);
        text.addAll(agreement.clauses());
        text.addAll(agreement.sideDocuments());
        return item(
                agreement.id(),
                agreement.signed(),
                List.of("agreement", agreement.kind(), Words.of(agreement.stage())),
                String.join("; ", text),
                agreement.sources());
    }

    DossierPage.Item activity(Activity activity) {
        return item(
                activity.id(),
                activity.on(),
                List.of(Words.of(activity.kind()), Words.of(activity.stage()), Words.of(activity.mode())),
                activity.title(),
                activity.sources());
    }

    DossierPage.Item issue(Issue issue) {
        return item(
                issue.id(),
                issue.on(),
                List.of("issue", Words.of(issue.category()), Words.of(issue.state())),
                issue.summary() + issue.resolution().map(end -> " → " + end).orElse(""),
                issue.sources());
    }

    DossierPage.Item statement(RecordedStatement said) {
        return item(
                said.id(),
                said.said(),
                said.claimType().map(List::of).orElse(List.of()),
                said.speaker() + said.role().map(role -> " (" + role + ")").orElse("") + ": " + said.summary(),
                said.sources());
    }

    DossierPage.Item role(Role role) {
        String where = role.organization()
                .map(text -> EntityId.find(text).map(record::label).orElse(text))
                .map(text -> ", " + text)
                .orElse("");
        return item(
                role.id(),
                role.valid().or(role::asOf),
                List.of(),
                record.label(role.person()) + ": " + role.title() + where,
                role.sources());
    }
}
