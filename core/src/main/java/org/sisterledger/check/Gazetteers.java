package org.sisterledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;

/** Makes the reader's gazetteer of the names that the record holds. */
public final class Gazetteers {
    private static final int SHORTEST = 3;

    private final RecordView record;
    private final List<Gazetteer.Name> names = new ArrayList<>();

    private Gazetteers(RecordView record) {
        this.record = record;
    }

    /**
     * The names of places, people, bodies, publishers and rules. A name of one or two letters is taken only in capitals, as
     * {@code US}; other short words are too often something else.
     */
    public static Gazetteer of(RecordView record) {
        return of(
                record,
                record.partnerships().values().stream()
                        .map(tie -> new Gazetteer.Tie(tie.a(), tie.b()))
                        .toList());
    }

    /** The same with ties that are known from elsewhere. */
    static Gazetteer of(RecordView record, List<Gazetteer.Tie> ties) {
        Gazetteers made = new Gazetteers(record);
        made.addPlaces();
        made.addOthers();
        return Gazetteer.of(made.names, ties);
    }

    private void addPlaces() {
        record.countries().values().forEach(country -> {
            Optional<EntityId> self = Optional.of(country.id());
            add(country.id(), country.name(), List.of(country.name()), self, country.point(), false);
            add(country.id(), country.name(), country.aliases(), self, country.point(), false);
            add(country.id(), country.name(), country.adjectives(), self, country.point(), true);
        });
        record.territories().values().forEach(territory -> {
            Optional<EntityId> self = Optional.of(territory.id());
            add(territory.id(), territory.name(), List.of(territory.name()), self, Optional.empty(), false);
            add(territory.id(), territory.name(), territory.aliases(), self, Optional.empty(), false);
        });
        record.communities().values().forEach(place -> {
            List<String> texts = new ArrayList<>(place.aliases());
            texts.add(0, place.name());
            for (String text : texts.stream().distinct().toList()) {
                add(new Gazetteer.Name(
                        text, place.id(), place.label(), place.country(), place.region(), place.point(), false));
            }
            for (String text : texts(place.id(), "adjective")) {
                add(new Gazetteer.Name(
                        text, place.id(), place.label(), place.country(), place.region(), place.point(), true));
            }
        });
    }

    private void addOthers() {
        record.people().values().forEach(person -> {
            add(person.id(), person.name(), List.of(person.name()));
            add(person.id(), person.name(), person.aliases());
        });
        record.organizations().values().forEach(body -> {
            add(body.id(), body.name(), List.of(body.name()));
            add(body.id(), body.name(), body.aliases());
        });
        record.publishers().values().forEach(publisher -> {
            add(publisher.id(), publisher.name(), List.of(publisher.name()));
            add(publisher.id(), publisher.name(), publisher.aliases());
        });
        record.rules().values().forEach(rule -> {
            add(rule.id(), rule.title(), List.of(rule.title()));
            add(rule.id(), rule.title(), rule.aliases());
        });
    }

    private void add(EntityId id, String label, List<String> texts) {
        add(id, label, texts, Optional.empty(), Optional.empty(), false);
    }

    private void add(
            EntityId id,
            String label,
            List<String> texts,
            Optional<EntityId> country,
            Optional<Point> point,
            boolean adjective) {
        for (String text : texts) {
            add(new Gazetteer.Name(text, id, label, country, Optional.empty(), point, adjective));
        }
    }

    private void add(Gazetteer.Name name) {
        boolean isCode = name.text().chars().allMatch(c -> c >= 'A' && c <= 'Z');
        if (name.text().length() >= SHORTEST || isCode) {
            names.add(name);
        }
    }

    private List<String> texts(EntityId id, String property) {
        return record.facts(id)
                .map((SubjectFacts facts) -> facts.listTexts(property))
                .orElse(List.of());
    }
}
