package org.sisterledger.reading.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sisterledger.community.Point;

/** Makes small atlases. */
final class Atlases {
    private Atlases() {}

    /** Towns of these names, all in one place. */
    static Atlas of(List<String> names) {
        List<PlaceEntry> entries = new ArrayList<>();
        names.forEach(name -> entries.add(town(name, "US", "Ohio", 40, -83, 5000)));
        return AtlasBuilder.build(entries);
    }

    /** Namesakes and their surroundings: what the tests of rules need. */
    static Atlas world() {
        List<PlaceEntry> entries = new ArrayList<>();
        entries.add(country("US", "United States", List.of("US", "U.S.", "America"), List.of("American"), 39.8, -98.5));
        entries.add(country("CN", "China", List.of(), List.of("Chinese"), 35, 105));
        entries.add(country("GE", "Georgia", List.of(), List.of("Georgian"), 42, 43.5));
        entries.add(country("FR", "France", List.of(), List.of("French"), 46, 2));
        entries.add(region("US", "Georgia", List.of("GA", "Ga."), 32.7, -83.5));
        entries.add(region("US", "Ohio", List.of("OH"), 40.3, -82.8));
        entries.add(region("US", "Oregon", List.of("OR", "Ore."), 43.9, -120.6));
        entries.add(region("US", "Maine", List.of("ME"), 45.4, -69.2));
        entries.add(region("US", "Texas", List.of("TX", "Tex."), 31.5, -99.4));
        entries.add(town("Portland", "US", "Oregon", 45.5, -122.7, 650_000));
        entries.add(town("Salem", "US", "Oregon", 44.9, -123.0, 170_000));
        entries.add(town("Portland", "US", "Maine", 43.7, -70.3, 68_000));
        entries.add(town("Lewiston", "US", "Maine", 44.1, -70.2, 37_000));
        entries.add(town("Athens", "US", "Georgia", 34.0, -83.4, 120_000));
        entries.add(town("Athens", "US", "Ohio", 39.3, -82.1, 24_000));
        entries.add(town("Atlanta", "US", "Georgia", 33.7, -84.4, 500_000));
        entries.add(town("Houston", "US", "Texas", 29.8, -95.4, 2_300_000));
        entries.add(town("Tbilisi", "GE", "Tbilisi", 41.7, 44.8, 1_100_000));
        entries.add(town("Paris", "FR", "Île-de-France", 48.9, 2.4, 2_100_000));
        entries.add(town("Paris", "US", "Texas", 33.7, -95.6, 25_000));
        entries.add(town("Saint-Denis", "FR", "Île-de-France", 48.9, 2.4, 96_000));
        entries.add(town("Xuzhou", "CN", "Jiangsu", 34.2, 117.3, 2_600_000));
        entries.add(town("Reading", "US", "Ohio", 39.2, -84.4, 10_000));
        entries.add(town("Jackson", "US", "Ohio", 39.1, -82.6, 16_000));
        return AtlasBuilder.build(entries);
    }

    static PlaceEntry town(String name, String country, String region, double latitude, double longitude, long people) {
        return new PlaceEntry(
                PlaceKind.SETTLEMENT,
                name,
                List.of(),
                List.of(),
                country,
                Optional.of(region),
                Optional.empty(),
                new Point(latitude, longitude),
                people,
                OptionalLong.empty());
    }

    private static PlaceEntry region(
            String country, String name, List<String> names, double latitude, double longitude) {
        return new PlaceEntry(
                PlaceKind.REGION,
                name,
                names,
                List.of(),
                country,
                Optional.empty(),
                Optional.empty(),
                new Point(latitude, longitude),
                0,
                OptionalLong.empty());
    }

    private static PlaceEntry country(
            String code, String name, List<String> names, List<String> adjectives, double latitude, double longitude) {
        return new PlaceEntry(
                PlaceKind.COUNTRY,
                name,
                names,
                adjectives,
                code,
                Optional.empty(),
                Optional.empty(),
                new Point(latitude, longitude),
                0,
                OptionalLong.empty());
    }
}
