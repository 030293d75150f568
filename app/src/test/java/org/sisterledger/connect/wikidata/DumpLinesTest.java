package org.sisterledger.connect.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DumpLinesTest {
    @Test
    void linesAreThoseOfTheTextWhateverTheBuffer() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append("x".repeat(random.nextInt(40)))
                        .append(random.nextInt(4) == 0 ? "\"P190\"" : "\"P19\"")
                        .append(random.nextBoolean() ? ",\n" : "\n");
            }
            List<String> expected = text.toString()
                    .lines()
                    .map(line -> line.replaceAll(",$", ""))
                    .toList();
            List<String> found = new ArrayList<>();
            DumpLines lines = new DumpLines(new ByteArrayInputStream(bytes(text.toString())), 8, 128);
            Needle needle = new Needle("\"P190\"");
            while (lines.next()) {
                String line =
                        new String(lines.buffer(), lines.from(), lines.end() - lines.from(), StandardCharsets.US_ASCII);
                found.add(line);
                assertThat(lines.has(needle)).as(line).isEqualTo(line.contains("\"P190\""));
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void lineLongerThanTheLargestBufferIsCutAndTheNextIsWhole() throws IOException {
        DumpLines lines =
                new DumpLines(new ByteArrayInputStream(bytes("one\n" + "y".repeat(1000) + "\nthree\n")), 8, 64);
        List<String> found = new ArrayList<>();
        while (lines.next()) {
            found.add(
                    lines.wasCut()
                            ? "cut"
                            : new String(
                                    lines.buffer(),
                                    lines.from(),
                                    lines.end() - lines.from(),
                                    StandardCharsets.US_ASCII));
        }
        assertThat(found).containsExactly("one", "cut", "three");
        assertThat(lines.number()).isEqualTo(3);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
