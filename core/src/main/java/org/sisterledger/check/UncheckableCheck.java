package org.sisterledger.check;

import java.util.List;
import java.util.Set;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.issue.Issue;
import org.sisterledger.statement.RecordedStatement;

/** Cause, intent and opinion: no verdict. What others said of it and what issues are on record is listed beside it. */
final class UncheckableCheck {
    private static final Set<String> STATEMENTS_ON_IT = Set.of("cause", "intent", "opinion");
    private static final Set<String> DENIALS = Set.of("absence");

    private final Evidence evidence;

    UncheckableCheck(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * Lists what bears on a claim.
     *
     * @param what what the claim is, such as {@code An intent}
     * @param scope which ties it speaks of
     * @param withIssues whether issues on record bear on it
     */
    Finding check(String what, Scope scope, boolean withIssues) {
        Draft draft = new Draft(evidence, scope, EntityKind.STATEMENT);
        List<RecordedStatement> beside = list(scope, STATEMENTS_ON_IT);
        List<RecordedStatement> denials = withIssues ? list(scope, DENIALS) : List.of();
        List<Issue> issues = withIssues ? listIssues(scope) : List.of();
        beside.forEach(statement -> draft.row(row(statement)));
        denials.forEach(statement -> draft.row(row(statement)));
        issues.forEach(issue -> draft.row(evidence.row(issue.id(), issue.summary(), issue.on())));
        draft.say(what + " cannot be checked by a record.");
        draft.say("Listed beside it: " + Scopes.number(beside.size(), "statement", "statements")
                + " on cause, intent or worth by "
                + evidence.day()
                + (withIssues
                        ? ", " + Scopes.number(denials.size(), "denial of problems", "denials of problems") + ", and "
                                + Scopes.number(issues.size(), "issue", "issues") + " on record."
                        : "."));
        return draft.finishWithoutVerdict();
    }

    private List<RecordedStatement> list(Scope scope, Set<String> types) {
        return evidence.record().statements().values().stream()
                .filter(statement -> statement.claimType().map(types::contains).orElse(false))
                .filter(statement -> isAbout(scope, statement))
                .filter(statement -> evidence.isBy(statement.said()))
                .toList();
    }

    private static boolean isAbout(Scope scope, RecordedStatement statement) {
        return Evidence.concerns(scope, statement.countries());
    }

    private List<Issue> listIssues(Scope scope) {
        return evidence.record().issues().values().stream()
                .filter(issue -> Evidence.concerns(scope, issue.countries()))
                .filter(issue -> evidence.isBy(issue.on()))
                .toList();
    }

    private Finding.Row row(RecordedStatement statement) {
        String role = statement.role().map(text -> ", " + text).orElse("");
        return evidence.row(statement.id(), statement.speaker() + role + ": " + statement.summary(), statement.said());
    }
}
