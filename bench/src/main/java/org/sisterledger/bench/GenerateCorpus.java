package org.sisterledger.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a WARC of made-up documents and faults. Arguments: how many records, the seed, the file. */
final class GenerateCorpus {
    private GenerateCorpus() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.orExit(args, 2, 3, "bench/generate-corpus [RECORDS [SEED [FILE]]]");
        Path file = Path.of(args.length > 2 ? args[2] : "corpus.warc.gz");
        GeneratedWarc.write(file, arguments.number(0, 10_000), arguments.number(1, 1))
                .forEach((kind, count) -> System.out.printf("%,8d %-14s %s%n", count, kind, kind.fate()));
    }
}
