package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sisterledger.activity.Activity;
import org.sisterledger.activity.ActivityKind;
import org.sisterledger.activity.ActivityLevel;
import org.sisterledger.activity.Mode;
import org.sisterledger.activity.Stage;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.record.RecordView;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What partners did or announced, one by one and by year, level and mode. */
@Controller
final class ActivityApi {
    private final Reads reads;
    private final PerRoot<ActivityYears> years = new PerRoot<>(4);

    ActivityApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/v1/activities")
    void list(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, this::page);
    }

    @GetMapping("/v1/activities/summary")
    void summary(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, (ask, look) -> {
            List<EntityId> countries = Between.of(ask).countries();
            Json json = look.begin("sisterledger-activity-years/1");
            years.get(look, "", () -> ActivityYears.of(look)).write(json, countries, look.day());
            return json.endObject().toString();
        });
    }

    private String page(Ask ask, Look look) {
        SubjectPages<Activity> pages =
                new SubjectPages<>(look, EntityKind.ACTIVITY, ask.cursor().map(Cursor::after), RecordView::activities);
        Optional<EntityId> named = ask.id("partnership").or(() -> ask.id("community"));
        SubjectPages.Page<Activity> page = named.map(
                        id -> pages.among(SubjectPages.naming(look, id), ask.limit(), fits(ask)))
                .orElseGet(() -> pages.ofAll(ask.limit(), fits(ask)));
        Json json = look.begin("sisterledger-activities/1").list("activities", page.items(), ActivityApi::write);
        reads.next(json, ask, look, page.next());
        return json.endObject().toString();
    }

    private static Predicate<Activity> fits(Ask ask) {
        Between between = Between.of(ask);
        Optional<EntityId> community = ask.id("community");
        Optional<ActivityKind> kind = ask.question().one("kind", ActivityKind.class);
        Optional<Mode> mode = ask.question().one("mode", Mode.class);
        Optional<Stage> stage = ask.question().one("stage", Stage.class);
        Optional<ActivityLevel> level = ask.question().one("level", ActivityLevel.class);
        return activity -> between.holds(activity.on())
                && between.holds(activity.countries())
                && (community.isEmpty() || activity.communities().contains(community.get()))
                && (kind.isEmpty() || activity.kind() == kind.get())
                && (mode.isEmpty() || activity.mode() == mode.get())
                && (stage.isEmpty() || activity.stage() == stage.get())
                && (level.isEmpty() || activity.level().equals(level));
    }

    private static void write(Json out, Activity activity) {
        out.object()
                .field("id", activity.id().toString())
                .field("title", activity.title())
                .field("kind", Words.of(activity.kind()))
                .field("stage", Words.of(activity.stage()))
                .field("mode", Words.of(activity.mode()))
                .field("level", activity.level().map(Words::of))
                .field("on", activity.on())
                .texts("partnerships", activity.partnerships())
                .texts("communities", activity.communities())
                .texts(
                        "countries",
                        activity.countries().stream().map(EntityId::slug).toList())
                .field("venueCountry", activity.venueCountry().map(EntityId::slug))
                .field("venue", activity.venue())
                .texts("topics", activity.topics())
                .field("participants", activity.participants())
                .field("funding", activity.funding())
                .texts("sources", activity.sources())
                .endObject();
    }
}
