package org.sisterledger.server.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sisterledger.community.Point;

final class WorldMapTest {
    private static final Point IRVINE = new Point(33.67, -117.82);
    private static final Point SHANGHAI = new Point(31.22, 121.46);

    @Test
    void noEdgeOfTheLandLeadsAcrossTheMap() {
        List<List<WorldOutline.Corner>> rings = WorldOutline.read();
        assertThat(rings).hasSizeGreaterThan(100);
        for (List<WorldOutline.Corner> ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                WorldOutline.Corner corner = ring.get(i);
                WorldOutline.Corner next = ring.get((i + 1) % ring.size());
                assertThat(Math.abs(corner.east())).isLessThanOrEqualTo(180);
                assertThat(Math.abs(next.east() - corner.east())).isLessThan(40);
            }
        }
    }

    @Test
    void townsLieOnLandAndTheMiddleOfOceansDoesNot() {
        assertThat(isLand(new Point(39.9, 116.4))).isTrue();
        assertThat(isLand(new Point(38.9, -77.4))).isTrue();
        // Chukotka, on both sides of 180 degrees, and Wagga Wagga
        assertThat(isLand(new Point(67, 178))).isTrue();
        assertThat(isLand(new Point(67, -178))).isTrue();
        assertThat(isLand(new Point(-35.1, 147.4))).isTrue();
        assertThat(isLand(new Point(0, -150))).isFalse();
        assertThat(isLand(new Point(45, -35))).isFalse();
        assertThat(isLand(new Point(-30, 80))).isFalse();
    }

    @Test
    void theLargestCircleIsDrawnFirstAndTheAreaGrowsWithTheNumber() {
        WorldMap map = WorldMap.draw(List.of(new MapPoint("few", IRVINE, 4), new MapPoint("many", SHANGHAI, 16)));
        assertThat(map.circles()).extracting(WorldMap.Circle::label).containsExactly("many", "few");
        double many = Double.parseDouble(map.circles().get(0).radius());
        double few = Double.parseDouble(map.circles().get(1).radius());
        assertThat(many / few).isEqualTo(2);
        assertThat(Double.parseDouble(map.circles().get(0).x())).isBetween(1500.0, 2000.0);
        assertThat(Double.parseDouble(map.circles().get(1).x())).isBetween(0.0, 600.0);
    }

    @Test
    void aPointInAntarcticaIsToldAndNotDrawn() {
        assertThat(WorldMap.draw(List.of(new MapPoint("far", new Point(-78, 166), 1))))
                .isEqualTo(new WorldMap(List.of(), 1));
    }

    @Test
    void thePathsAreSmallAndHoldNothingButCommandsAndNumbers() {
        assertThat(WorldMap.LAND).matches("[Mlz0-9 \\-]+").hasSizeLessThan(30_000);
        assertThat(WorldMap.SEA).matches("[Mlz0-9 \\-]+").hasSizeLessThan(1_000);
    }

    @Test
    void aCircleStandsForSomething() {
        assertThatThrownBy(() -> new MapPoint("none", IRVINE, 0)).hasMessageContaining("'none'");
    }

    // Even-odd over all rings, by a ray to the east.
    private static boolean isLand(Point point) {
        double east = point.longitude() - WorldOutline.CENTRE;
        double x = east < -180 ? east + 360 : east > 180 ? east - 360 : east;
        boolean inside = false;
        for (List<WorldOutline.Corner> ring : WorldOutline.read()) {
            for (int i = 0; i < ring.size(); i++) {
                WorldOutline.Corner a = ring.get(i);
                WorldOutline.Corner b = ring.get((i + 1) % ring.size());
                if ((a.north() > point.latitude()) != (b.north() > point.latitude())) {
                    double at =
                            a.east() + (point.latitude() - a.north()) / (b.north() - a.north()) * (b.east() - a.east());
                    inside ^= at > x;
                }
            }
        }
        return inside;
    }
}
