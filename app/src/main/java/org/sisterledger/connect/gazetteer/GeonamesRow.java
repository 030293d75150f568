package org.sisterledger.connect.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sisterledger.community.Point;
import org.sisterledger.reading.places.PlaceKind;

/**
 * A row of the GeoNames tables of 19 columns.
 *
 * @see <a href="https://download.geonames.org/export/dump/readme.txt">the columns</a>
 */
final class GeonamesRow {
    static final int COLUMNS = 19;

    private static final Set<String> GONE = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");

    private GeonamesRow() {}

    static ListedPlace parse(String line) throws RowRefused {
        String[] fields = line.split("\t", -1);
        if (fields.length != COLUMNS) {
            throw new RowRefused("not " + COLUMNS + " columns", fields.length + " columns: " + line);
        }
        PlaceKind kind = kind(fields[6], fields[7]);
        List<String> names = new ArrayList<>();
        names.add(fields[2]);
        names.addAll(List.of(fields[3].split(",", -1)));
        names.removeIf(name -> name.isBlank() || name.equals(fields[1]));
        return new ListedPlace(
                kind,
                Fields.name(fields[1]),
                names,
                Optional.of(point(fields[4], fields[5])),
                Fields.country(fields[8]),
                ListedPlace.text(fields[10]).filter(code -> !code.equals("00")),
                true,
                Optional.empty(),
                Fields.population(fields[14]),
                OptionalLong.of(Fields.id(fields[0])));
    }

    private static PlaceKind kind(String featureClass, String code) throws RowRefused {
        if (!featureClass.equals("P")) {
            throw new RowRefused("no town or village (feature class P)", featureClass + "." + code);
        }
        if (GONE.contains(code)) {
            throw new RowRefused("destroyed, abandoned or historical", featureClass + "." + code);
        }
        return PlaceKind.SETTLEMENT;
    }

    private static Point point(String latitude, String longitude) throws RowRefused {
        return Fields.point(latitude, longitude);
    }
}
