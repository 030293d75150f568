package org.sisterledger.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sisterledger.community.Point;

class ExportShapesTest {
    @Test
    void aLineIsCutWhereItsShorterWayPassesTheAntimeridian() {
        // From 170 east to 170 west: half-way is the edge, at half the difference of the latitudes.
        assertThat(GeoJsonExport.line(new Point(10, 170), new Point(20, -170)))
                .isEqualTo("{\"type\":\"MultiLineString\",\"coordinates\":"
                        + "[[[170,10],[180,15]],[[-180,15],[-170,20]]]}");
        // Five of fifteen degrees to the edge: a third of the way up.
        assertThat(GeoJsonExport.line(new Point(0, -175), new Point(21, 170)))
                .isEqualTo(
                        "{\"type\":\"MultiLineString\",\"coordinates\":" + "[[[-175,0],[-180,7]],[[180,7],[170,21]]]}");
    }

    @Test
    void aLineOfHalfTheWorldOrLessIsNotCut() {
        assertThat(GeoJsonExport.line(new Point(1.5, -90), new Point(-2, 90)))
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[-90,1.5],[90,-2]]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1|'=1+1",
                "+49|'+49",
                "-x|'-x",
                "@a|'@a",
                "a,b|\"a,b\"",
                "a\"b|\"a\"\"b\"",
                "=a,b|\"'=a,b\"",
                "1984~|1984~",
                "a=b|a=b"
            })
    void aCellThatASpreadsheetWouldCalculateIsMadeAText(String text, String cell) {
        assertThat(CsvExport.cell(text)).isEqualTo(cell);
    }

    @Test
    void tabsAndCarriageReturnsInFrontAreMadeTextsToo() {
        assertThat(CsvExport.cell("\tx")).isEqualTo("'\tx");
        assertThat(CsvExport.cell("\rx")).isEqualTo("\"'\rx\"");
    }

    @Test
    void whatXmlDoesNotHaveIsReplaced() {
        assertThat(GraphExport.legal("a\u0001b\uD83D\uDE00\uFFFEc")).isEqualTo("a\uFFFDb\uD83D\uDE00\uFFFDc");
    }
}
