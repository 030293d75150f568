package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code read --format toponyms DIR}: a folder of plain texts, answered line by line. */
class EvaluationFolderTest extends StarterRecord {
    @Test
    void textsAreAnsweredInTheOrderOfTheirNamesWithOffsetsInCodePoints() throws IOException {
        write("b.txt", "Nobody came.\r\n");
        write("a.v2.txt", "\ud83d\ude00 Mayors met.\r\n\r\nThey went to China.");
        Cli.Result read = cli.run("read", "--format", "toponyms", scratch.toString());
        assertThat(read.code()).as(read.err()).isZero();
        String[] lines = read.out().split("\n", -1);
        assertThat(lines).hasSize(3);
        assertThat(lines[0])
                .startsWith("{\"doc_id\":\"a.v2\",\"toponyms\":[{\"start\":30,\"end\":35,\"lat\":")
                .contains(",\"lon\":")
                .endsWith("}]}");
        assertThat(lines[1]).isEqualTo("{\"doc_id\":\"b\",\"toponyms\":[]}");
        assertThat(lines[2]).isEmpty();
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        write("a.txt", "Mayors of Irvine went to China and to Japan.");
        Cli.Result first = cli.run("read", "--format", "toponyms", scratch.toString());
        assertThat(cli.run("read", "--format", "toponyms", scratch.toString())).isEqualTo(first);
    }

    @Test
    void whatIsNoUtf8IsToldAndTheRestAnswered() throws IOException {
        Files.write(scratch.resolve("a.txt"), new byte[] {'C', 'h', (byte) 0xe9, 'n', 'e'});
        write("b.txt", "They went home.");
        Cli.Result read = cli.run("read", "--format", "toponyms", scratch.toString());
        assertThat(read.code()).isEqualTo(2);
        assertThat(read.out()).isEqualTo("{\"doc_id\":\"b\",\"toponyms\":[]}\n");
        assertThat(read.err()).contains("a.txt: expected UTF-8");
    }

    @Test
    void filesOfOtherKindsAreLeftOutAndTold() throws IOException {
        write("a.txt", "They went home.");
        write("a.ann", "T1 Source 0 4 They");
        Cli.Result read = cli.run("read", "--format", "toponyms", scratch.toString());
        assertThat(read.code()).isZero();
        assertThat(read.err()).contains("1 file does not end in .txt and was left out");
    }

    @Test
    void aFileAMissingFolderAndAnEmptyOneAreRefused() throws IOException {
        Path file = write("a.md", "They went home.");
        assertThat(cli.run("read", "--format", "toponyms", file.toString()).err())
                .contains("it is a file");
        assertThat(cli.run(
                                "read",
                                "--format",
                                "toponyms",
                                scratch.resolve("none").toString())
                        .err())
                .contains("there is no such folder");
        Cli.Result empty = cli.run("read", "--format", "toponyms", scratch.toString());
        assertThat(empty.err()).contains("found none");
        assertThat(empty.code()).isEqualTo(2);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(scratch.resolve(name), text);
    }
}
