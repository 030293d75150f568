package org.sisterledger.server.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sisterledger.community.Point;

final class EqualEarthTest {
    @Test
    void theMiddleOfTheMapIsWhereItsMeridianMeetsTheEquator() {
        EqualEarth.Place place = new EqualEarth(11).place(new Point(0, 11));
        assertThat(place.x()).isZero();
        assertThat(place.y()).isZero();
    }

    @Test
    void thePoleIsALineOfThreeFifthsOfTheEquator() {
        // At the pole the parameter of the formula is 60 degrees: 0.5 A1 / (A1 + 3 A2 t^2 + 7 A3 t^6 + 9 A4 t^8), t =
        // pi / 3.
        // published form.
        double pole = EqualEarth.placeEastOfCentre(180, 90).x();
        double equator = EqualEarth.placeEastOfCentre(180, 0).x();
        assertThat(pole / equator).isCloseTo(0.59, within(0.01));
    }

    @Test
    void equalAreasOfTheEarthAreEqualAreasOfTheMap() {
        // A strip one degree wide is as large as the difference of the sines of its latitudes; parallels are straight
        // lines of
        // evenly spaced meridians, so a strip of the map is a stack of trapezes.
        double perSine = 0;
        for (int south = -90; south < 90; south += 10) {
            double area = 0;
            int slices = 2000;
            for (int i = 0; i < slices; i++) {
                EqualEarth.Place low = EqualEarth.placeEastOfCentre(1, south + 10.0 * i / slices);
                EqualEarth.Place high = EqualEarth.placeEastOfCentre(1, south + 10.0 * (i + 1) / slices);
                area += (low.x() + high.x()) / 2 * (high.y() - low.y());
            }
            double onEarth =
                    Math.toRadians(1) * (Math.sin(Math.toRadians(south + 10)) - Math.sin(Math.toRadians(south)));
            perSine = perSine == 0 ? area / onEarth : perSine;
            assertThat(area / onEarth).isCloseTo(1, within(1e-4)).isCloseTo(perSine, within(1e-4));
        }
    }

    @Test
    void aPointBeyondTheBorderComesOutOnTheOtherSide() {
        EqualEarth projection = new EqualEarth(11);
        assertThat(projection.place(new Point(52, -170)).x()).isPositive();
        assertThat(projection.place(new Point(52, -168)).x()).isNegative();
        assertThat(projection.place(new Point(52, 180)).x())
                .isCloseTo(projection.place(new Point(52, -180)).x(), within(1e-12));
    }
}
