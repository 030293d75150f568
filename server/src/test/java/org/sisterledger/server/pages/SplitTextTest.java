package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sisterledger.source.Span;

final class SplitTextTest {
    private static final String TEXT = "0123456789";

    private final SplitText text = new SplitText(TEXT);

    private String words() {
        return text.cut().stream().map(CheckedPage.Segment::text).collect(Collectors.joining("|"));
    }

    @Test
    void aTextWithoutMarksIsOnePiece() {
        assertThat(words()).isEqualTo(TEXT);
    }

    @Test
    void overlappingStatementsAreCutAtEveryEdge() {
        text.mark("s1", List.of(Span.of(TEXT, 1, 6)));
        text.mark("s2", List.of(Span.of(TEXT, 4, 9)));
        assertThat(words()).isEqualTo("0|123|45|678|9");
        assertThat(text.cut().stream().map(CheckedPage.Segment::of)).containsExactly("", "s1", "s1 s2", "s2", "");
        assertThat(text.cut().get(2).leads()).contains("s2");
        assertThat(text.cut().get(2).first()).isTrue();
        assertThat(text.cut().get(4).leads()).isEqualTo(Optional.empty());
    }

    @Test
    void ofStatementsThatBeginTogetherEachHasItsPlace() {
        text.mark("s1", List.of(Span.of(TEXT, 2, 8)));
        text.mark("s2", List.of(Span.of(TEXT, 2, 8)));
        text.mark("s3", List.of(Span.of(TEXT, 2, 4)));
        CheckedPage.Segment first = text.cut().get(1);
        assertThat(first.leads()).contains("s3");
        assertThat(first.begins()).containsExactly("s1", "s2");
    }

    @Test
    void aStatementOfTwoStretchesBeginsOnce() {
        text.mark("s1", List.of(Span.of(TEXT, 6, 8), Span.of(TEXT, 0, 2)));
        assertThat(words()).isEqualTo("01|2345|67|89");
        assertThat(text.cut().stream().map(CheckedPage.Segment::first)).containsExactly(true, false, false, false);
        assertThat(text.cut().get(2).leads()).contains("s1");
    }
}
