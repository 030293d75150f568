package org.sisterledger.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;

/**
 * A made-up world of ties: 195 countries of very different size with 12 regions each, places with names and points, and about ten
 * assertions a tie: sides, type, level, formation, a listing in one of five registers, now and then an end or an activity. The
 * same seed makes the same world.
 */
final class SeededWorld {
    static final int COUNTRIES = 195;
    static final int REGISTERS = 5;

    private static final int REGIONS = 12;
    private static final int BATCH = 5000;
    private static final String AUTHOR = "bench";
    private static final EntityId SOURCE = EntityId.parse("document:made-up-world");
    private static final String[] SYLLABLES = {
        "ba", "den", "lo", "mar", "ki", "sto", "vel", "ran", "tu", "hol", "gra", "nor", "wes", "pi", "sha", "jin",
        "ost", "al", "er", "mont"
    };

    private final int places;
    private final SplittableRandom random;
    private final List<Draft> batch = new ArrayList<>(BATCH);
    private final Consumer<List<Draft>> sink;
    private long assertions;

    private SeededWorld(int ties, long seed, Consumer<List<Draft>> sink) {
        this.places = Math.max(COUNTRIES * 2, ties / 3);
        this.random = new SplittableRandom(seed);
        this.sink = sink;
    }

    /** Makes a world and hands it over in batches; answers how many assertions it has. */
    static long make(int ties, long seed, Consumer<List<Draft>> sink) {
        SeededWorld world = new SeededWorld(ties, seed, sink);
        world.names();
        for (int place = 0; place < world.places; place++) {
            world.place(place);
        }
        for (int tie = 0; tie < ties; tie++) {
            world.tie(tie);
        }
        world.flush();
        return world.assertions;
    }

    /** The country of a place: the first countries have the most places. */
    static int countryOf(int place) {
        SplittableRandom own = new SplittableRandom(place);
        double share = own.nextDouble();
        return (int) (COUNTRIES * share * share);
    }

    static EntityId country(int number) {
        return EntityId.parse("country:" + (char) ('A' + number / 26) + (char) ('A' + number % 26));
    }

    private void names() {
        add(SOURCE, "title", "A made-up world");
        for (int i = 0; i < COUNTRIES; i++) {
            add(country(i), "name", "Country " + country(i).slug());
        }
        for (int i = 0; i < REGISTERS; i++) {
            add(EntityId.parse("register:r" + i), "name", "Register " + i);
        }
    }

    private void place(int place) {
        EntityId id = placeId(place);
        add(id, "name", name());
        add(id, "country", country(countryOf(place)).toString());
        add(id, "region", "Region " + random.nextInt(REGIONS));
        add(id, "kind", "city");
        add(id, "point", point(place));
    }

    // Near the middle of its country, drawn apart from all else so that the rest of the world stays what it was.
    private static String point(int place) {
        SplittableRandom country = new SplittableRandom(~countryOf(place));
        SplittableRandom own = new SplittableRandom(~(long) place);
        double latitude = -50 + country.nextDouble() * 110 + own.nextDouble() * 8;
        double longitude = -170 + country.nextDouble() * 330 + own.nextDouble() * 10;
        return String.format(Locale.ROOT, "%.4f,%.4f", latitude, longitude);
    }

    private void tie(int tie) {
        int a = random.nextInt(places);
        int b = random.nextInt(places);
        // The number keeps ids apart where the same two places are drawn twice.
        EntityId id = EntityId.parse("partnership:t" + tie + "-" + a + "--" + b);
        int year = 1950 + random.nextInt(75);
        add(id, "a", placeId(a).toString());
        add(id, "b", placeId(b == a ? (b + 1) % places : b).toString());
        add(id, "type", random.nextInt(5) == 0 ? "friendship" : "sister");
        add(id, "level", random.nextInt(10) == 0 ? "state" : "city");
        add(id, "formed", random.nextInt(3) == 0 ? String.valueOf(year) : day(year));
        EntityId listing = EntityId.parse("listing:l" + tie);
        add(listing, "partnership", id.toString());
        add(listing, "register", "register:r" + random.nextInt(REGISTERS));
        add(listing, "on", "2016-09");
        if (random.nextInt(10) == 0) {
            EntityId end = EntityId.parse("status:e" + tie);
            add(end, "partnership", id.toString());
            add(end, "status", random.nextInt(4) == 0 ? "suspended" : "ended");
            add(end, "decided", day(Math.min(2024, year + 1 + random.nextInt(20))));
        }
        if (random.nextInt(12) == 0) {
            EntityId activity = EntityId.parse("activity:v" + tie);
            add(activity, "kind", "delegation");
            add(activity, "stage", "held");
            add(activity, "partnership", id.toString());
            add(activity, "on", day(Math.min(2025, year + random.nextInt(30))));
        }
    }

    static EntityId placeId(int place) {
        return EntityId.parse("community:p" + place);
    }

    private String day(int year) {
        return "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private void add(EntityId subject, String property, String value) {
        Assertion assertion = new Assertion(
                subject,
                Property.of(subject.kind(), property),
                Value.of(value),
                Optional.empty(),
                SourceReference.of(SOURCE),
                Grade.UNGRADED,
                Optional.empty(),
                Optional.empty());
        batch.add(Draft.of(new Action.Assert(assertion, Optional.empty()), AUTHOR));
        assertions++;
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            sink.accept(List.copyOf(batch));
            batch.clear();
        }
    }
}
