package org.sisterledger.record;

import java.util.Optional;
import org.sisterledger.activity.Activity;
import org.sisterledger.activity.ActivityKind;
import org.sisterledger.activity.ActivityLevel;
import org.sisterledger.activity.Mode;
import org.sisterledger.activity.Stage;
import org.sisterledger.context.ContextEvent;
import org.sisterledger.issue.Actor;
import org.sisterledger.issue.Issue;
import org.sisterledger.issue.IssueCategory;
import org.sisterledger.issue.IssueState;

/** Folds activities, issues and context events. */
final class Happenings {
    private Happenings() {}

    static Optional<Activity> activity(SubjectFacts facts) {
        return Optional.of(new Activity(
                facts.subject(),
                facts.findWord("kind", ActivityKind.class).orElse(ActivityKind.OTHER),
                facts.findWord("stage", Stage.class).orElse(Stage.ANNOUNCED),
                facts.findWord("mode", Mode.class).orElse(Mode.IN_PERSON),
                facts.findWord("level", ActivityLevel.class),
                facts.findDate("on"),
                facts.listReferences("partnership"),
                facts.listReferences("community"),
                facts.listReferences("country"),
                facts.findReference("venueCountry"),
                facts.findText("venue"),
                facts.listTexts("topic"),
                facts.findText("participants"),
                facts.findText("funding"),
                facts.textOr("title", facts.subject().slug()),
                facts.sources()));
    }

    static Optional<Issue> issue(SubjectFacts facts) {
        return Optional.of(new Issue(
                facts.subject(),
                facts.findWord("category", IssueCategory.class).orElse(IssueCategory.OTHER),
                facts.textOr("kind", "other"),
                facts.findWord("actor", Actor.class).orElse(Actor.UNKNOWN),
                facts.findReference("partnership"),
                facts.listReferences("community"),
                facts.listReferences("country"),
                "yes".equals(facts.textOr("partyNamed", "no")),
                facts.findDate("on"),
                facts.findWord("state", IssueState.class).orElse(IssueState.ALLEGED),
                facts.findText("resolution"),
                facts.textOr("summary", facts.subject().slug()),
                facts.sources()));
    }

    static Optional<ContextEvent> contextEvent(SubjectFacts facts) {
        return Optional.of(new ContextEvent(
                facts.subject(),
                facts.listReferences("country"),
                facts.findText("kind"),
                facts.findDate("on"),
                facts.textOr("summary", facts.subject().slug()),
                facts.sources()));
    }
}
