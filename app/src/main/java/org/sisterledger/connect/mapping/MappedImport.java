package org.sisterledger.connect.mapping;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sisterledger.connect.register.ImportFile;
import org.sisterledger.connect.register.Place;
import org.sisterledger.connect.register.RegisterIntake;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.register.TieStatement;
import org.sisterledger.connect.register.UnreadableImportException;

/** Takes the tables of a mapping: reads each row once, or twice if namesakes are to be found first. */
public final class MappedImport {
    private static final String NO_COUNTRY = "no country of this name, so the place stands without one";

    private final Mapping mapping;
    private final RegisterIntake intake;
    private final RowOutcomes outcomes;
    private final Namesakes namesakes = new Namesakes();
    private final Repeats repeats = new Repeats();

    /** An import by this mapping. */
    public MappedImport(Mapping mapping, RegisterIntake intake, RowOutcomes outcomes) {
        this.mapping = mapping;
        this.intake = intake;
        this.outcomes = outcomes;
    }

    /** Reads the files in the order of the mapping's tables; files that no table is for are an error. */
    public void read(List<ImportFile> files) throws IOException {
        for (ImportFile file : files) {
            if (findTable(mapping, file).isEmpty()) {
                throw noTable(file);
            }
        }
        for (MappedTable table : mapping.tables()) {
            for (ImportFile file : files) {
                if (findTable(mapping, file).equals(Optional.of(table)) && !intake.isStopped()) {
                    read(table, file);
                }
            }
        }
    }

    private UnreadableImportException noTable(ImportFile file) {
        List<String> names = mapping.tables().stream()
                .flatMap(table -> table.file().stream())
                .toList();
        return new UnreadableImportException(file.path() + ": expected a file named " + String.join(" or ", names)
                + " as the mapping " + mapping.name() + " has it. Name one, or the folder with them.");
    }

    /** The table for a file, by its name; empty if there is none. */
    public static Optional<MappedTable> findTable(Mapping mapping, ImportFile file) {
        return mapping.tables().stream()
                .filter(table -> table.file().map(file.name()::equals).orElse(true))
                .findFirst();
    }

    private void read(MappedTable table, ImportFile file) throws IOException {
        MappedRows rows = new MappedRows(table, file);
        switch (table.rows()) {
            case MappedTable.Rows.Places places ->
                rows.read(
                        (cells, line) -> takePlace(places.place(), cells, where(file, line)),
                        (cells, line) -> refuseOdd(file, cells, line));
            case MappedTable.Rows.Ties ties -> {
                if (mapping.namesakes()) {
                    rows.read((cells, line) -> learn(ties.tie(), cells), (cells, line) -> {});
                    namesakes.settle();
                }
                rows.read(
                        (cells, line) -> takeTie(ties.tie(), cells, file, line),
                        (cells, line) -> refuseOdd(file, cells, line));
            }
        }
    }

    private void refuseOdd(ImportFile file, String cells, long line) {
        outcomes.read();
        outcomes.refuse(where(file, line), "another number of cells than columns", cells);
    }

    private boolean learn(TieFields tie, Cells cells) {
        for (PlaceFields fields : List.of(tie.by(), tie.other())) {
            try {
                namesakes.add(fields.read(cells));
            } catch (RefusedRow e) {
                // The second reading says why.
                return !intake.isStopped();
            }
        }
        return !intake.isStopped();
    }

    private boolean takePlace(PlaceFields fields, Cells cells, String where) {
        outcomes.read();
        try {
            PlaceFields.Given given = fields.read(cells);
            remark(given, where);
            intake.take(given.place());
            outcomes.take();
        } catch (RefusedRow e) {
            outcomes.refuse(where, e.reason(), String.valueOf(e.getMessage()));
        }
        return !intake.isStopped();
    }

    private boolean takeTie(TieFields fields, Cells cells, ImportFile file, long line) {
        outcomes.read();
        String where = where(file, line);
        try {
            PlaceFields.Given first = fields.by().read(cells);
            PlaceFields.Given second = fields.other().read(cells);
            TieStatement statement =
                    fields.read(cells, first.place().id(), second.place().id(), line);
            String repeat = mapping.source().directed() ? Repeats.STATEMENT : repeats.note(first, second);
            if (intake.take(statement)) {
                outcomes.take();
                take(first.place());
                take(second.place());
                remark(first, where);
                remark(second, where);
            } else {
                outcomes.refuse(where, repeat, cells.whole());
            }
        } catch (RefusedRow e) {
            outcomes.refuse(where, e.reason(), String.valueOf(e.getMessage()));
        }
        return !intake.isStopped();
    }

    private void take(Place place) {
        if (!place.facts().isEmpty()) {
            intake.take(place);
        }
    }

    private void remark(PlaceFields.Given given, String where) {
        if (!given.givenCountry().isEmpty() && given.land().isEmpty()) {
            outcomes.remark(where, NO_COUNTRY, given.givenCountry());
        }
        if (mapping.namesakes() && namesakes.isShared(given)) {
            boolean told = !Qualified.of(given.text()).qualifier().isEmpty();
            outcomes.remark(where, told ? Namesakes.TOLD : Namesakes.UNTOLD, given.spelled());
        }
    }

    private static String where(ImportFile file, long line) {
        return file.name() + ", line " + line;
    }
}
