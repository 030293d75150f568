package org.sisterledger.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Works out where ties are on a map. */
final class MapPoints {
    private final TieTable table;
    private final Matches matches;
    private final PointColumn points;

    MapPoints(TieTable table, Matches matches) {
        this.table = table;
        this.matches = matches;
        this.points = table.placeColumns().points();
    }

    List<MapPoint> places(int limit) {
        int[] ties = ties(place -> place, table.places());
        Largest largest = new Largest(limit);
        for (int place = 0; place < ties.length; place++) {
            if (ties[place] > 0 && points.isKnown(place)) {
                largest.add(ties[place], place);
            }
        }
        List<MapPoint> shown = new ArrayList<>();
        for (int place : largest.toArray()) {
            shown.add(point(place, 1, ties[place]));
        }
        return List.copyOf(shown);
    }

    List<MapPoint> cells(double degrees, int limit) {
        int[] ofPlace = ties(place -> place, table.places());
        CellNumbers cells = new CellNumbers(points, table.places(), degrees);
        int[] ofCell = ties(cells::of, cells.count());
        int[] places = new int[ofCell.length];
        int[] most = new int[ofCell.length];
        for (int place = 0; place < ofPlace.length; place++) {
            int cell = cells.of(place);
            if (cell >= 0 && ofPlace[place] > 0) {
                most[cell] = places[cell] == 0 || ofPlace[place] > ofPlace[most[cell]] ? place : most[cell];
                places[cell]++;
            }
        }
        Largest largest = new Largest(limit);
        for (int cell = 0; cell < ofCell.length; cell++) {
            if (places[cell] > 0) {
                largest.add(ofCell[cell], cell);
            }
        }
        List<MapPoint> shown = new ArrayList<>();
        for (int cell : largest.toArray()) {
            shown.add(point(most[cell], places[cell], ofCell[cell]));
        }
        return List.copyOf(shown);
    }

    // How many ties each group of places has; a group below zero is none.
    private int[] ties(IntUnaryOperator groupOf, int groups) {
        TieColumns columns = table.tieColumns();
        int[] ties = new int[groups];
        matches.forEach(tie -> {
            int a = groupOf.applyAsInt(columns.a(tie));
            int b = groupOf.applyAsInt(columns.b(tie));
            if (a >= 0) {
                ties[a]++;
            }
            if (b >= 0 && a != b) {
                ties[b]++;
            }
        });
        return ties;
    }

    private MapPoint point(int place, int places, int ties) {
        return new MapPoint(points.get(place).orElseThrow(), table.place(place), table.placeLabel(place), places, ties);
    }
}
