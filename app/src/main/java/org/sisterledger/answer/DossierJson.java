package org.sisterledger.answer;

import org.sisterledger.activity.Activity;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.Words;
import org.sisterledger.issue.Issue;
import org.sisterledger.ledger.Fact;
import org.sisterledger.partnership.Agreement;
import org.sisterledger.partnership.Liveliness;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.statement.RecordedStatement;

/** A dossier as JSON, with all keys whatever the subject. */
public final class DossierJson {
    private final Dossier dossier;
    private final Json json = new Json();

    private DossierJson(Dossier dossier) {
        this.dossier = dossier;
    }

    public static String of(Dossier dossier) {
        return new DossierJson(dossier).write();
    }

    private String write() {
        SubjectFacts facts = dossier.record().facts(dossier.subject()).orElseThrow();
        json.object().field("format", "sisterledger-dossier/1");
        json.key("record")
                .object()
                .field("position", dossier.head().position())
                .field("root", dossier.head().root().toString())
                .endObject();
        return json.field("judgedOn", dossier.day().toString())
                .field("id", dossier.subject().toString())
                .field("kind", dossier.subject().kind().word())
                .field("label", dossier.record().label(dossier.subject()))
                .list("facts", facts.list(), this::fact)
                .texts("conflicts", facts.listConflicts())
                .list("ties", dossier.ties(), this::tie)
                .list("issues", dossier.issues(), this::issue)
                .list("activities", dossier.activities(), this::activity)
                .list("statements", dossier.statements(), this::statement)
                .list(
                        "sources",
                        dossier.sources(),
                        (out, id) -> out.object()
                                .field("id", id.toString())
                                .field("citation", dossier.citation(id))
                                .endObject())
                .endObject()
                .toString();
    }

    private void fact(Json out, Fact fact) {
        Assertion assertion = fact.assertion();
        out.object()
                .field("entry", fact.entry().toString())
                .field("property", assertion.property().name())
                .field("value", assertion.value().written())
                .field("valid", assertion.valid())
                .field("source", assertion.source().toString())
                .field("grade", assertion.grade().toString())
                .field("asOf", assertion.asOf())
                .field("note", assertion.note())
                .endObject();
    }

    private void tie(Json out, Partnership tie) {
        out.object()
                .field("id", tie.id().toString())
                .field("label", dossier.record().label(tie.id()))
                .field("a", tie.a().toString())
                .field("b", tie.b().toString())
                .field("type", Words.of(tie.typeOn(dossier.day())))
                .texts("otherTypes", tie.otherTypes().stream().map(Words::of).toList())
                .field("level", tie.level().map(Words::of))
                .field("formed", tie.formed())
                .texts("otherFormed", tie.otherFormed())
                .field("origin", tie.origin())
                .field("state", dossier.state(tie))
                .field("ended", tie.hasEndedBy(dossier.day()))
                .field("lastHeld", dossier.liveliness(tie).map(Liveliness::on))
                .list("changes", tie.changes(), DossierJson::change)
                .list(
                        "listings",
                        tie.listings(),
                        (inner, listing) -> inner.object()
                                .field("id", listing.id().toString())
                                .field("register", listing.register().toString())
                                .field("listed", listing.listed())
                                .field("on", listing.on())
                                .texts("sources", listing.sources())
                                .endObject())
                .list("agreements", tie.agreements(), DossierJson::agreement)
                .texts("sources", tie.sources())
                .endObject();
    }

    private static void change(Json out, StatusChange change) {
        out.object()
                .field("id", change.id().toString())
                .field("status", Words.of(change.status()))
                .field("side", Words.of(change.side()))
                .field("register", change.register())
                .field("decided", change.decided())
                .field("notified", change.notified())
                .field("effective", change.effective())
                .field("until", change.until())
                .field("by", change.by())
                .field("reason", change.reason())
                .texts("sources", change.sources())
                .endObject();
    }

    private static void agreement(Json out, Agreement agreement) {
        out.object()
                .field("id", agreement.id().toString())
                .field("kind", agreement.kind())
                .field("stage", Words.of(agreement.stage()))
                .field("signed", agreement.signed())
                .field("term", agreement.term())
                .texts("clauses", agreement.clauses())
                .texts("sideDocuments", agreement.sideDocuments())
                .texts("sources", agreement.sources())
                .endObject();
    }

    private void issue(Json out, Issue issue) {
        out.object()
                .field("id", issue.id().toString())
                .field("category", Words.of(issue.category()))
                .field("kind", issue.kind())
                .field("actor", Words.of(issue.actor()))
                .field("on", issue.on())
                .field("state", Words.of(issue.state()))
                .field("resolution", issue.resolution())
                .field("summary", issue.summary())
                .texts("sources", issue.sources())
                .endObject();
    }

    private void activity(Json out, Activity activity) {
        out.object()
                .field("id", activity.id().toString())
                .field("kind", Words.of(activity.kind()))
                .field("stage", Words.of(activity.stage()))
                .field("mode", Words.of(activity.mode()))
                .field("level", activity.level().map(Words::of))
                .field("on", activity.on())
                .field("title", activity.title())
                .texts("sources", activity.sources())
                .endObject();
    }

    private void statement(Json out, RecordedStatement said) {
        out.object()
                .field("id", said.id().toString())
                .field("speaker", said.speaker())
                .field("role", said.role())
                .field("said", said.said())
                .field("claimType", said.claimType())
                .field("summary", said.summary())
                .texts("sources", said.sources())
                .endObject();
    }
}
