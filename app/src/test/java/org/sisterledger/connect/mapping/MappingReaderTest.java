package org.sisterledger.connect.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sisterledger.connect.register.UnreadableImportException;

class MappingReaderTest {
    private static final String GOOD = """
            {
              "format": "sisterledger-mapping-1",
              "name": "list",
              "title": "A list",
              "register": {"id": "register:list", "name": "List"},
              "source": {"id": "document:list"},
              "asOf": "2026-03",
              "type": "sister",
              "tables": [
                {"a": {"name": "{one}"}, "b": {"name": "{two}"},
                 "tie": {"formed": {"from": "{year}", "dates": ["uuuu"]}}}
              ]
            }
            """;

    @Test
    void smallestMappingIsRead() {
        Mapping mapping = MappingReader.read("list.json", GOOD);
        assertThat(mapping.name()).isEqualTo("list");
        assertThat(mapping.source().directed()).isTrue();
        assertThat(mapping.tables().get(0).rows().columns()).containsExactly("one", "two", "year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wikidata-2016", "wikipedia-lists-2026"})
    void mappingsOfTheProgramAreGood(String name) {
        assertThat(Mappings.listNames()).contains(name);
        assertThat(Mappings.get(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\": \"sister\" | \"type\": \"sisters\" | line 8, member type | sister, friendship",
                "\"2026-03\" | \"March\" | line 7, member asOf | 'March'",
                "mapping-1 | mapping-9 | line 2, member format | 'sisterledger-mapping-1'",
                "\"name\": \"list\" | \"name\": \"My List\" | line 3, member name | lower-case",
                "register:list | list | line 5, member register.id | 'list'",
                "document:list | register:list | line 6, member source.id | document:some-name",
                "\"title\" | \"titel\" | line 4, member titel | register, source, asOf, type",
                "\"a\": {\"name\" | \"a\": {\"stadt\" | line 10, member tables[0].a.stadt | alias, country, region",
                "\"formed\": | \"since\": | line 11, member tables[0].tie.since | formed, ended, rank",
                "[\"uuuu\"] | [\"jjjj\"] | line 11, member tables[0].tie.formed.dates[0] | d.M.uuuu",
                "\"{one}\" | \"{one\" | line 10, member tables[0].a.name | '}'",
                "\"dates\": [\"uuuu\"] | \"part\": \"first\" | tables[0].tie.formed.part | name or qualifier",
                "\"tables\": [ | \"tables\": {, | line 9 | JSON"
            })
    void faultNamesLineAndMemberAndWhatIsAllowed(String good, String bad, String where, String allowed) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> MappingReader.read("list.json", GOOD.replace(good, bad)))
                .isInstanceOf(UnreadableImportException.class)
                .hasMessageContaining("list.json")
                .hasMessageContaining(where)
                .hasMessageContaining(allowed);
    }

    @Test
    void columnsOutsideTheListOfColumnsAreAFault() {
        String listed = GOOD.replace("{\"a\": {", "{\"columns\": [\"one\", \"two\"], \"a\": {");
        assertThatThrownBy(() -> MappingReader.read("list.json", listed))
                .hasMessageContaining("tables[0].columns")
                .hasMessageContaining("[year]");
    }
}
