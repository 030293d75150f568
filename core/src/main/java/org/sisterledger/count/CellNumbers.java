package org.sisterledger.count;

import java.util.Arrays;

/** The cells of a grid over the earth in which places lie, numbered as they come. */
final class CellNumbers {
    /** The least width of a cell in degrees: of about twenty kilometres. */
    static final double LEAST = 0.25;

    private final double degrees;
    private final int columns;
    private final int[] numberOfCell;
    private final int[] numbers;
    private int count;

    CellNumbers(PointColumn points, int places, double degrees) {
        if (!(degrees >= LEAST && degrees <= 90)) {
            throw new IllegalArgumentException(
                    "Expected cells of " + LEAST + " to 90 degrees, got " + degrees + ". Show single places instead.");
        }
        this.degrees = degrees;
        this.columns = cell(360) + 1;
        this.numberOfCell = new int[(cell(180) + 1) * columns];
        Arrays.fill(numberOfCell, -1);
        this.numbers = new int[places];
        for (int place = 0; place < places; place++) {
            numbers[place] = points.isKnown(place)
                    ? number(cell(points.latitude(place) + 90) * columns + cell(points.longitude(place) + 180))
                    : -1;
        }
    }

    private int cell(double from) {
        return (int) (from / degrees);
    }

    private int number(int cell) {
        if (numberOfCell[cell] < 0) {
            numberOfCell[cell] = count++;
        }
        return numberOfCell[cell];
    }

    /** The cell of a place; -1 if it is not known where it is. */
    int of(int place) {
        return numbers[place];
    }

    int count() {
        return count;
    }
}
