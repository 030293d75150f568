package org.sisterledger.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.reading.names.Mention;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.places.KnownPlaces;
import org.sisterledger.reading.places.Place;
import org.sisterledger.reading.places.PlaceKind;
import org.sisterledger.reading.places.PlaceReader;
import org.sisterledger.reading.places.Toponym;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.source.Span;

/**
 * The places of a text: those of the record's gazetteer, and with a gazetteer of the world all others as well. Where both know a
 * name, the world's decides whether and which place is meant, and the record's community gets its id if it is that place.
 */
final class PlaceMentions {
    private static final Set<EntityKind> PLACES =
            Set.of(EntityKind.COUNTRY, EntityKind.TERRITORY, EntityKind.COMMUNITY);
    private static final double SAME_PLACE_KM = 60;

    private final String text;
    private final Gazetteer gazetteer;

    private PlaceMentions(String text, Gazetteer gazetteer) {
        this.text = text;
        this.gazetteer = gazetteer;
    }

    /** The places of the record, as the world's gazetteer has them. */
    static KnownPlaces known(Gazetteer gazetteer, PlaceReader world) {
        Map<EntityId, Integer> places = new TreeMap<>();
        for (Gazetteer.Name name : gazetteer.list()) {
            if (name.id().kind() == EntityKind.COMMUNITY && !name.adjective()) {
                world.find(name.text(), place -> isSame(name, place))
                        .ifPresent(place -> places.putIfAbsent(name.id(), place));
            }
        }
        List<KnownPlaces.Tie> ties = new ArrayList<>();
        for (Gazetteer.Tie tie : gazetteer.listTies()) {
            Integer a = places.get(tie.a());
            Integer b = places.get(tie.b());
            if (a != null && b != null) {
                ties.add(new KnownPlaces.Tie(a, b));
            }
        }
        return KnownPlaces.of(places.values(), ties);
    }

    static List<Reading.PlaceMention> of(
            Layout layout, Mentions mentions, Gazetteer gazetteer, Optional<PlaceReader> world) {
        PlaceMentions places = new PlaceMentions(layout.text(), gazetteer);
        List<Reading.PlaceMention> found = new ArrayList<>();
        world.ifPresent(reader -> reader.read(layout.text())
                .forEach(toponym ->
                        found.add(places.mention(toponym, reader.atlas().place(toponym.place())))));
        List<Reading.PlaceMention> all = new ArrayList<>(found);
        int next = 0;
        for (Mention mention : mentions.list()) {
            if (mention.isClear() && PLACES.contains(mention.name().id().kind())) {
                Span span = Span.of(
                        layout.text(),
                        layout.tokens().get(mention.first()).start(),
                        layout.tokens().get(mention.last() - 1).end());
                // Both lists are in order, and neither overlaps itself.
                while (next < found.size() && found.get(next).span().end() <= span.start()) {
                    next++;
                }
                boolean free = next == found.size() || found.get(next).span().start() >= span.end();
                boolean judged = world.isPresent() && world.get().knows(span.quote());
                if (free && !judged) {
                    Gazetteer.Name name = mention.name();
                    all.add(new Reading.PlaceMention(span, Optional.of(name.id()), name.label(), name.point()));
                }
            }
        }
        all.sort(Comparator.comparingInt(mention -> mention.span().start()));
        return all;
    }

    private Reading.PlaceMention mention(Toponym toponym, Place place) {
        Span span = Span.of(text, toponym.start(), toponym.end());
        Optional<Gazetteer.Name> known = findInRecord(span.quote(), place);
        if (place.kind() == PlaceKind.COUNTRY) {
            Optional<EntityId> id = known.map(Gazetteer.Name::id)
                    .or(() -> place.country().map(code -> EntityId.of(EntityKind.COUNTRY, code)));
            return new Reading.PlaceMention(span, id, place.name(), Optional.of(place.point()));
        }
        if (!toponym.isClear()) {
            return new Reading.PlaceMention(span, Optional.empty(), span.quote(), Optional.empty());
        }
        Optional<Point> point = known.flatMap(Gazetteer.Name::point).or(() -> Optional.of(place.point()));
        return new Reading.PlaceMention(
                span,
                known.map(Gazetteer.Name::id),
                known.map(Gazetteer.Name::label).orElse(place.name()),
                point);
    }

    // The one subject of the record that bears the name and is this place.
    private Optional<Gazetteer.Name> findInRecord(String words, Place place) {
        List<Gazetteer.Name> same = gazetteer.find(words).stream()
                .filter(name -> PLACES.contains(name.id().kind()))
                .filter(name -> isSame(name, place))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static boolean isSame(Gazetteer.Name name, Place place) {
        if (place.kind() == PlaceKind.COUNTRY) {
            return name.id().kind() != EntityKind.COMMUNITY
                    && place.country().equals(Optional.of(name.id().slug()));
        }
        boolean country = name.country().map(EntityId::slug).equals(place.country());
        if (name.id().kind() != EntityKind.COMMUNITY || !country) {
            return false;
        }
        boolean state = name.region().equals(Optional.of(name.label()));
        if (place.kind() == PlaceKind.REGION) {
            return state;
        }
        // A town is known by where it is, or by its state where the record has no point.
        return name.point()
                .map(point -> point.kilometresTo(place.point()) < SAME_PLACE_KM)
                .orElseGet(() -> name.region().isPresent() && name.region().equals(place.region()));
    }
}
