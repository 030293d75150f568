package org.sisterledger.connect.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowOutcomesTest {
    private final StringBuilder report = new StringBuilder();
    private final RowOutcomes outcomes = new RowOutcomes(report);

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void cellsThatASpreadsheetWouldComputeGetAnApostrophe(String cell) {
        outcomes.refuse(cell, "no name", cell);
        outcomes.remark("line 2", "no name", cell);
        assertThat(report.toString())
                .isEqualTo("where,outcome,reason,value\n\"'" + cell + "\",not taken,\"no name\",\"'" + cell
                        + "\"\n\"line 2\",taken,\"no name\",\"'" + cell + "\"\n");
    }

    @Test
    void otherCellsStayAsTheyAre() {
        outcomes.refuse("list.csv, line 2", "no name", "a=b - \"c\"");
        assertThat(report.toString()).endsWith("\"list.csv, line 2\",not taken,\"no name\",\"a=b - \"\"c\"\"\"\n");
    }
}
