package org.sisterledger.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.response.Briefing;
import org.sisterledger.response.Decision;
import org.sisterledger.response.Inquiry;
import org.sisterledger.rules.CountryList;
import org.sisterledger.rules.Rule;

/** Folds inquiries, decisions, briefings, rules and country lists. */
final class Oversight {
    private Oversight() {}

    static Optional<Inquiry> inquiry(SubjectFacts facts) {
        return Optional.of(new Inquiry(
                facts.subject(),
                facts.textOr("kind", "other"),
                facts.findText("title"),
                facts.findDate("on"),
                facts.listTexts("by"),
                facts.listTexts("to"),
                facts.listReferences("partnership"),
                facts.listReferences("community"),
                facts.listReferences("country"),
                facts.findText("asks"),
                facts.findText("outcome"),
                facts.textOr("summary", facts.subject().slug()),
                facts.sources()));
    }

    static Optional<Decision> decision(SubjectFacts facts) {
        return Optional.of(new Decision(
                facts.subject(),
                facts.findText("by"),
                facts.findDate("on"),
                facts.findText("about"),
                facts.findText("outcome"),
                facts.findText("channel"),
                facts.textOr("summary", facts.subject().slug()),
                facts.sources()));
    }

    static Optional<Briefing> briefing(SubjectFacts facts) {
        return Optional.of(new Briefing(
                facts.subject(),
                facts.findText("by"),
                facts.findText("to"),
                facts.findDate("on"),
                facts.textOr("stage", "planned"),
                facts.findText("channel"),
                facts.textOr("summary", facts.subject().slug()),
                facts.sources()));
    }

    static Optional<Rule> rule(SubjectFacts facts) {
        return Optional.of(new Rule(
                facts.subject(),
                facts.textOr("title", facts.subject().slug()),
                facts.listTexts("alias"),
                facts.findText("kind"),
                facts.findText("jurisdiction"),
                facts.findText("citation"),
                facts.findText("stage"),
                facts.findDate("introduced"),
                facts.findDate("effective"),
                facts.findDate("sunset"),
                facts.findText("test"),
                facts.findText("countryList"),
                facts.findText("existingTies"),
                facts.findText("deadline"),
                facts.listTexts("sponsor"),
                facts.findText("asks"),
                facts.findText("summary"),
                facts.sources()));
    }

    static Map<EntityId, List<CountryList.Member>> members(RecordView record) {
        Map<EntityId, List<CountryList.Member>> all = new HashMap<>();
        for (EntityId id : record.listIds(EntityKind.MEMBER)) {
            SubjectFacts facts = record.facts(id).orElseThrow();
            Optional<EntityId> list = facts.findReference("list");
            Optional<EntityId> country = facts.findReference("country");
            if (list.isPresent() && country.isPresent()) {
                all.computeIfAbsent(list.get(), key -> new ArrayList<>())
                        .add(new CountryList.Member(
                                country.get(),
                                facts.listReferences("territory"),
                                facts.list("country").get(0).assertion().valid()));
            }
        }
        return all;
    }

    static Optional<CountryList> countryList(SubjectFacts facts, Map<EntityId, List<CountryList.Member>> members) {
        return Optional.of(new CountryList(
                facts.subject(),
                facts.textOr("name", facts.subject().slug()),
                members.getOrDefault(facts.subject(), List.of()),
                facts.sources()));
    }
}
