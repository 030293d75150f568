package org.sisterledger.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the runs make of their arguments. */
class ArgumentsTest {
    @Test
    void helpIsNoProblemToName() {
        assertThat(Arguments.findProblem(List.of("--help"), 2, 3)).contains("");
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThat(Arguments.findProblem(List.of("5", "x"), 2, 3))
                .contains("expected a whole number from 0 to 999999999, got 'x'\n");
    }

    @Test
    void tooManyAreCounted() {
        assertThat(Arguments.findProblem(List.of("5", "5", "a", "b"), 2, 3))
                .contains("expected at most 3 arguments, got 4\n");
    }

    @Test
    void whatIsLeftOutHasAValue() {
        Arguments arguments = Arguments.orExit(new String[] {"7"}, 2, 3, "");
        assertThat(List.of(arguments.number(0, 1), arguments.number(1, 9))).containsExactly(7, 9);
        assertThat(Arguments.findProblem(List.of("7"), 2, 3)).isEmpty();
        assertThat(arguments.from(2)).isEmpty();
    }
}
