package org.sisterledger.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Generates a dump of items in the shape of Wikidata's: labels and descriptions in many languages, statements of several types with
 * qualifiers and references, site links, an item a line. The sizes of items vary as there, most small and a few large, about 12 kB
 * in the mean; one item in 200 has ties. The same seed gives the same bytes.
 */
final class SeededDump {
    private static final int ITEMS_FOR_A_TIE = 200;
    private static final String[] LANGUAGES = {
        "en", "de", "fr", "zh", "ja", "ru", "es", "it", "pl", "pt", "nl", "sv", "uk", "ar", "fa", "ko", "tr", "cs",
        "hu", "fi"
    };
    private static final String[] COUNTRIES = {"Q183", "Q142", "Q148", "Q30", "Q145", "Q17", "Q38", "Q36"};
    private static final String[] WORDS = {
        "river",
        "\u57CE\u5E02",
        "\u0433\u043E\u0440\u043E\u0434",
        "Stra\u00DFe",
        "municipality",
        "ville",
        "comune",
        "harbour",
        "bridge",
        "ch\u00E2teau",
        "\u5E02",
        "village"
    };

    private final Random random;
    private final StringBuilder item = new StringBuilder(1 << 16);
    private long items;
    private long ties;

    private SeededDump(long seed) {
        this.random = new Random(seed);
    }

    /**
     * What was written.
     *
     * @param bytes of the file
     * @param items in it
     * @param ties P190 statements in it
     */
    record Written(long bytes, long items, long ties) {}

    /** Writes at least so many bytes. */
    static Written write(Path file, long size, long seed) throws IOException {
        SeededDump dump = new SeededDump(seed);
        long written = 4;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write('[');
            out.write('\n');
            while (written < size) {
                byte[] line = dump.next().getBytes(StandardCharsets.UTF_8);
                out.write(line);
                written += line.length;
            }
            out.write("\n]\n".getBytes(StandardCharsets.US_ASCII));
        }
        return new Written(Files.size(file), dump.items, dump.ties);
    }

    private String next() {
        items++;
        String id = "Q" + (1000 + items);
        item.setLength(0);
        item.append(items == 1 ? "" : ",\n")
                .append("{\"type\":\"item\",\"id\":\"")
                .append(id)
                .append('"');
        // The square of a random number makes many small items and a few large ones.
        double large = random.nextDouble() * random.nextDouble();
        int languages = 1 + (int) (large * 60) % LANGUAGES.length;
        terms("labels", languages, 2);
        terms("descriptions", languages, 6);
        item.append(",\"aliases\":{}");
        claims(id, 4 + (int) (large * 60));
        item.append(",\"sitelinks\":{},\"pageid\":")
                .append(items)
                .append(",\"ns\":0,\"title\":\"")
                .append(id)
                .append("\",\"lastrevid\":")
                .append(1_000_000 + items)
                .append(",\"modified\":\"2026-01-01T00:00:00Z\"}");
        return item.toString();
    }

    private void terms(String name, int languages, int words) {
        item.append(",\"").append(name).append("\":{");
        for (int i = 0; i < languages; i++) {
            item.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(LANGUAGES[i])
                    .append("\":{\"language\":\"")
                    .append(LANGUAGES[i])
                    .append("\",\"value\":\"");
            for (int w = 0; w < words; w++) {
                item.append(w == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
            }
            item.append(' ').append(items).append("\"}");
        }
        item.append('}');
    }

    private void claims(String id, int count) {
        item.append(",\"claims\":{\"P17\":[");
        claim(id, "P17", COUNTRIES[random.nextInt(COUNTRIES.length)], false);
        item.append(']');
        if (items % ITEMS_FOR_A_TIE == 0) {
            int own = 1 + random.nextInt(8);
            ties += own;
            item.append(",\"P190\":[");
            for (int i = 0; i < own; i++) {
                item.append(i == 0 ? "" : ",");
                claim(id, "P190", "Q" + (1000 + items + (i + 1) * (long) ITEMS_FOR_A_TIE), true);
            }
            item.append(']');
        }
        for (int i = 0; i < count; i++) {
            String property = "P" + (1000 + i);
            item.append(",\"").append(property).append("\":[");
            claim(id, property, "Q" + random.nextInt(100_000_000), i % 3 == 0);
            item.append(']');
        }
        item.append('}');
    }

    private void claim(String id, String property, String value, boolean dated) {
        item.append("{\"mainsnak\":");
        snak(property, value);
        item.append(",\"type\":\"statement\"");
        if (dated) {
            item.append(",\"qualifiers\":{\"P580\":[{\"snaktype\":\"value\",\"property\":\"P580\",\"hash\":\"")
                    .append(hash())
                    .append("\",\"datavalue\":{\"value\":{\"time\":\"+")
                    .append(1950 + random.nextInt(70))
                    .append("-00-00T00:00:00Z\",\"timezone\":0,\"before\":0,\"after\":0,\"precision\":9,")
                    .append("\"calendarmodel\":\"http://www.wikidata.org/entity/Q1985727\"},\"type\":\"time\"},")
                    .append("\"datatype\":\"time\"}]},\"qualifiers-order\":[\"P580\"]");
        }
        item.append(",\"id\":\"")
                .append(id)
                .append('$')
                .append(hash(), 0, 36)
                .append("\",\"rank\":\"normal\",\"references\":[{\"hash\":\"")
                .append(hash())
                .append("\",\"snaks\":{\"P248\":[");
        snak("P248", "Q36578");
        item.append("]},\"snaks-order\":[\"P248\"]}]}");
    }

    private void snak(String property, String value) {
        item.append("{\"snaktype\":\"value\",\"property\":\"")
                .append(property)
                .append("\",\"hash\":\"")
                .append(hash())
                .append("\",\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"numeric-id\":")
                .append(value, 1, value.length())
                .append(",\"id\":\"")
                .append(value)
                .append("\"},\"type\":\"wikibase-entityid\"},\"datatype\":\"wikibase-item\"}");
    }

    private String hash() {
        String digits = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
        return digits + digits + digits.substring(0, 8);
    }
}
