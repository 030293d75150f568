package org.sisterledger.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.connect.register.DryRun;
import org.sisterledger.connect.register.ImportFile;
import org.sisterledger.connect.register.RegisterIntake;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.wikidata.EntityDump;
import org.sisterledger.connect.wikidata.WikidataSource;
import org.wikidata.wdtk.datamodel.interfaces.EntityDocumentProcessor;
import org.wikidata.wdtk.datamodel.interfaces.ItemDocument;
import org.wikidata.wdtk.datamodel.interfaces.StatementGroup;
import org.wikidata.wdtk.dumpfiles.JsonDumpFileProcessor;
import org.wikidata.wdtk.dumpfiles.MwLocalDumpFile;

/** Reads a dump once in a process of its own, and prints items, ties, seconds and the most heap that was in use, between tabs. */
final class DumpReading {
    private DumpReading() {}

    /** Arguments: {@code sisterledger} or {@code toolkit}, and the file. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        long start = System.nanoTime();
        long[] read = args[0].equals("toolkit") ? toolkit(file) : sisterledger(file);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d\t%d\t%.3f\t%d%n", read[0], read[1], seconds, peakHeap());
    }

    /** Items and ties as our import reads them, in a dry run. */
    static long[] sisterledger(Path file) throws IOException {
        RowOutcomes outcomes = new RowOutcomes(Writer.nullWriter());
        RegisterIntake intake =
                new RegisterIntake(WikidataSource.of("generated", Optional.empty()), new DryRun(() -> false));
        new EntityDump(intake, outcomes, Set.of()).read(new ImportFile(file));
        return new long[] {outcomes.counted().getOrDefault("items read", 0L), outcomes.rows()};
    }

    /** Items and ties as Wikidata-Toolkit reads them. */
    static long[] toolkit(Path file) throws IOException {
        long[] read = new long[2];
        EntityDocumentProcessor counting = new EntityDocumentProcessor() {
            @Override
            public void processItemDocument(ItemDocument item) {
                read[0]++;
                StatementGroup ties = item.findStatementGroup("P190");
                read[1] += ties == null ? 0 : ties.size();
            }
        };
        try (InputStream in = new ImportFile(file).open()) {
            new JsonDumpFileProcessor(counting, "http://www.wikidata.org/entity/")
                    .processDumpFileContents(in, new MwLocalDumpFile(file.toString()));
        }
        return read;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> Optional.ofNullable(pool.getPeakUsage())
                        .map(usage -> usage.getUsed())
                        .orElse(0L))
                .sum();
    }
}
