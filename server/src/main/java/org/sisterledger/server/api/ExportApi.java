package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sisterledger.answer.TieSnapshot;
import org.sisterledger.export.Export;
import org.sisterledger.export.Extract;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Ties in formats of others, written as they are read. */
@Controller
final class ExportApi {
    private final Reads reads;

    ExportApi(Reads reads) {
        this.reads = reads;
    }

    private enum Form {
        CSV("text/csv;charset=UTF-8", "csv"),
        GEOJSON("application/geo+json", "geojson"),
        JSONLD("application/ld+json", "jsonld"),
        GRAPHML("application/xml", "graphml"),
        GEXF("application/xml", "gexf"),
        DATAPACKAGE("application/zip", "zip");

        private final String type;
        private final String ending;

        Form(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        static Form of(String word) {
            return Stream.of(values())
                    .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            Fault.NOT_FOUND,
                            "format",
                            "expected one of csv, geojson, jsonld, graphml, gexf, datapackage, got '" + word + "'."));
        }
    }

    @GetMapping("/v1/exports/{format}")
    void export(
            @PathVariable String format, HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        Form form = Form.of(format);
        reads.stream(request, response, visitor, (ask, look) -> {
            TieSnapshot ties = reads.desk().ties(visitor.clearance(), look.position());
            Extract extract = new Extract(
                    look.ledger(),
                    ties.table(),
                    new Extract.Origin(
                            visitor.clearance(), look.head(), ask.question().definition(ties.table()), look.day()));
            response.setContentType(form.type);
            response.setHeader("Content-Disposition", "attachment; filename=\"sisterledger-ties." + form.ending + "\"");
            if (form == Form.DATAPACKAGE) {
                writePackage(extract, response.getOutputStream());
            } else {
                BufferedWriter out = new BufferedWriter(
                        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16);
                Export.write(Export.Format.valueOf(form.name()), extract, out, done -> {});
            }
        });
    }

    // A package is a folder, and its description tells the digest of each table: it is whole before it is sent.
    private static void writePackage(Extract extract, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("sisterledger-package");
        try {
            Export.writePackage(extract, folder, rows -> {});
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (Path file : list(folder)) {
                    if (!file.equals(folder)) {
                        zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                        Files.copy(file, zip);
                        zip.closeEntry();
                    }
                }
            }
        } finally {
            for (Path file : list(folder).reversed()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
