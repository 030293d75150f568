package org.sisterledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Writes an extract of the record in a format of others. The same extract gives the same bytes. */
public final class Export {
    /** Formats that are one file. */
    public enum Format {
        CSV,
        GEOJSON,
        JSONLD,
        GRAPHML,
        GEXF
    }

    private Export() {}

    /**
     * Writes one file.
     *
     * @param out where to; flushed, not closed
     * @param progress is told how many ties are written
     */
    public static void write(Format format, Extract extract, Writer out, LongConsumer progress) throws IOException {
        Consumer<String> sink = text -> {
            try {
                out.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        switch (format) {
            case CSV -> CsvExport.write(extract, sink, progress);
            case GEOJSON -> GeoJsonExport.write(extract, sink, progress);
            case JSONLD -> JsonLdExport.write(extract, sink, progress);
            case GRAPHML -> new GraphmlExport(out).write(extract, progress);
            case GEXF -> new GexfExport(out).write(extract, progress);
        }
        out.flush();
    }

    /**
     * Writes a data package.
     *
     * @param folder an empty folder
     * @param progress is told how many rows are written, table by table
     * @return how many facts fit into no table: erased ones, and lists with a semicolon in a value
     */
    public static long writePackage(Extract extract, Path folder, LongConsumer progress) throws IOException {
        return DataPackage.write(extract, folder, progress);
    }
}
