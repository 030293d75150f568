package org.sisterledger.connect.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.View;
import org.sisterledger.store.sqlite.SqliteLedger;

class TableImportTest {
    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyCellBecomesAnAssertionAcceptedByTheRule() throws IOException {
        Path table = table(
                "communities.csv",
                "id,name,alias,country,source,grade,as_of,note",
                "community:us-ca-irvine,Irvine,City of Irvine;Irvine CA,country:US,document:minutes,B2,2006-05,\"a, b\"");
        try (Ledger ledger = SqliteLedger.open(folder)) {
            TableImport.Outcome outcome = load(ledger, false, table);
            assertThat(outcome).isEqualTo(new TableImport.Outcome(4, 0, true));
            Entry rule = ledger.listEntries(View.PUBLIC, 0, 1).get(0);
            assertThat(rule.action())
                    .isEqualTo(new Action.DeclareRule(ImportRule.TABLES.name(), ImportRule.TABLES.text()));
            assertThat(ledger.listFacts(View.PUBLIC, EntityId.parse("community:us-ca-irvine")))
                    .extracting(fact -> fact.assertion().property() + "="
                            + fact.assertion().value().written() + " "
                            + fact.assertion().grade() + " "
                            + fact.assertion().asOf().orElseThrow() + " "
                            + fact.assertion().note().orElseThrow())
                    .containsExactly(
                            "name=Irvine B2 2006-05 a, b",
                            "alias=City of Irvine B2 2006-05 a, b",
                            "alias=Irvine CA B2 2006-05 a, b",
                            "country=country:US B2 2006-05 a, b");
            assertThat(ledger.listEntries(View.PUBLIC, 1, 9))
                    .allSatisfy(entry ->
                            assertThat(((Action.Assert) entry.action()).rule()).contains(rule.id()));
        }
    }

    @Test
    void sameImportTwiceDoublesNothingAndDeclaresOneRule() throws IOException {
        Path table = table("communities.csv", "id,name,source", "community:a,A,document:d", "community:b,B,document:d");
        try (Ledger ledger = SqliteLedger.open(folder)) {
            load(ledger, false, table);
            assertThat(load(ledger, false, table)).isEqualTo(new TableImport.Outcome(0, 2, true));
            assertThat(ledger.head(View.PUBLIC).position()).isEqualTo(3);
        }
    }

    @Test
    void questionMarkAndDashAreKnownToBe() throws IOException {
        Path table = table("statuses.csv", "id,by,reason,source", "status:s,?,-,document:d");
        try (Ledger ledger = SqliteLedger.open(folder)) {
            load(ledger, false, table);
            assertThat(ledger.listFacts(View.PUBLIC, EntityId.parse("status:s")))
                    .extracting(fact -> fact.assertion().value())
                    .containsExactly(Value.SOME, Value.NONE);
        }
    }

    @Test
    void everyBadRowIsNamedAndNothingOfItsTableIsLoaded() throws IOException {
        Path bad = table(
                "partnerships.csv",
                "id,a,formed,source,grade",
                "partnership:a--b,community:a,2006-05-30,document:d,",
                "partnership:a--c,\"community:\na\",2023-02-30,document:d,",
                "community:a,community:a,,document:d,",
                "partnership:a--d,community:a,,document:d,Z9",
                "partnership:a--e,community:a,2006",
                "partnership:a--f,community:a,2006,,");
        Path good = table("communities.csv", "id,name,source", "community:a,A,document:d");
        try (Ledger ledger = SqliteLedger.open(folder)) {
            TableImport.Outcome outcome = load(ledger, false, bad, good);
            assertThat(outcome.appended()).isEqualTo(1);
        }
        assertThat(faults)
                .extracting(text -> text.substring(text.indexOf("partnerships.csv")))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("partnerships.csv, line 3, column a, value 'community: a': "),
                        two -> assertThat(two)
                                .startsWith("partnerships.csv, line 3, column formed, value '2023-02-30': ")
                                .contains("no such day"),
                        three -> assertThat(three)
                                .startsWith("partnerships.csv, line 5, column id, value 'community:a': "),
                        four -> assertThat(four).startsWith("partnerships.csv, line 6, column grade, value 'Z9': "),
                        five -> assertThat(five).startsWith("partnerships.csv, line 7: expected 5 cells"),
                        six -> assertThat(six).startsWith("partnerships.csv, line 8, column source, value '': "));
    }

    @Test
    void goodRowsOfABadTableAreLoadedWhenAsked() throws IOException {
        Path table = table(
                "communities.csv", "id,name,point,source", "community:a,A,,document:d", "community:b,B,91,document:d");
        try (Ledger ledger = SqliteLedger.open(folder)) {
            assertThat(load(ledger, true, table).appended()).isEqualTo(1);
        }
        assertThat(faults).hasSize(1);
    }

    @Test
    void headerWithAnUnknownColumnListsThoseThereAre() throws IOException {
        Path table = table("communities.csv", "id,nmae,source", "community:a,A,document:d");
        new TableImport(List.of(TableFile.of(table)), false)
                .survey(wanted -> wanted, fault -> faults.add(fault.toString()));
        assertThat(faults)
                .singleElement()
                .asString()
                .contains("line 1, column nmae")
                .contains("It may have: id, valid, source, grade, as_of, note, name,");
    }

    @Test
    void tableThatIsNotUtf8OrNotCsvIsRefused() throws IOException {
        Path latin = folder.resolve("communities.csv");
        Files.write(latin, "id,name,source\ncommunity:a,K\u00f6ln,document:d\n".getBytes(StandardCharsets.ISO_8859_1));
        Path quote = table("people.csv", "id,name,source", "person:a,\"A,document:d");
        Path empty = Files.createFile(folder.resolve("lists.csv"));
        for (Path table : List.of(latin, quote, empty)) {
            assertThat(new TableImport(List.of(TableFile.of(table)), false)
                            .survey(wanted -> wanted, fault -> faults.add(fault.toString()))
                            .facts())
                    .isZero();
        }
        assertThat(faults)
                .satisfiesExactly(
                        one -> assertThat(one).contains("communities.csv").contains("not UTF-8"),
                        two -> assertThat(two).contains("people.csv").contains("quotation mark"),
                        three -> assertThat(three).contains("lists.csv").contains("the table is empty"));
    }

    @Test
    void tableOfAnotherNameHasTheKindOfItsIds() throws IOException {
        Path table = table("mine.csv", "id,name,source", "community:a,A,document:d");
        try (Ledger ledger = SqliteLedger.open(folder)) {
            assertThat(load(ledger, false, table).appended()).isEqualTo(1);
        }
    }

    @Test
    void starterTablesHaveNoFault() throws IOException {
        TableImport.Survey survey = new TableImport(TableFile.listStarter(), false)
                .survey(wanted -> wanted, fault -> faults.add(fault.toString()));
        assertThat(faults).isEmpty();
        assertThat(survey.rows()).isGreaterThan(1000);
    }

    @Test
    void starterTablesNameNoSubjectThatTheyLack() throws IOException {
        new TableImport(TableFile.listStarter(), false)
                .survey(wanted -> Set.of(), fault -> faults.add(fault.toString()));
        assertThat(faults).isEmpty();
    }

    @Test
    void subjectsAndDocumentsThatNobodyHasAreNamedWithFileLineColumnAndValue() throws IOException {
        List<TableFile> tables = tablesWithAGap();
        TableImport.Survey survey = new TableImport(tables, false)
                .survey(wanted -> Set.of(EntityId.parse("document:held")), fault -> faults.add(fault.toString()));
        assertThat(survey.badRows()).isEqualTo(2);
        assertThat(survey.good()).containsExactly(tables.get(0));
        assertThat(faults)
                .satisfiesExactly(
                        one -> assertThat(one)
                                .contains("partnerships.csv, line 3, column b, value 'community:c': ")
                                .contains("communities.csv"),
                        two -> assertThat(two)
                                .contains("partnerships.csv, line 4, column source, value 'document:lost': "));
    }

    @Test
    void rowThatNamesOneLeftOutIsLeftOutToo() throws IOException {
        Path communities = table(
                "communities.csv",
                "id,name,within,source",
                "community:a,A,community:b,document:held",
                "community:b,B,community:c,document:held",
                "community:d,D,,document:held");
        try (Ledger ledger = SqliteLedger.open(folder)) {
            TableImport tables = new TableImport(List.of(TableFile.of(communities)), true);
            TableImport.Survey survey = tables.survey(
                    wanted -> Set.of(EntityId.parse("document:held")), fault -> faults.add(fault.toString()));
            assertThat(faults).hasSize(2);
            assertThat(tables.load(survey, ledger, ImportRule.TABLES, "Ada", done -> true)
                            .appended())
                    .isEqualTo(1);
        }
    }

    @Test
    void wordOutsideAClosedListIsABadRow() throws IOException {
        Path table = table("partnerships.csv", "id,type,level,source", "partnership:a--b,sistr,city,document:d");
        try (Ledger ledger = SqliteLedger.open(folder)) {
            assertThat(load(ledger, false, table).appended()).isZero();
        }
        assertThat(faults)
                .singleElement()
                .asString()
                .contains("line 2, column type, value 'sistr'", "sister, friendship, partner", "Nearest: sister.");
    }

    @Test
    void ruleDeclaredByTwoImportsAtOnceStandsOnce() throws IOException {
        try (Ledger ledger = SqliteLedger.open(folder)) {
            Draft rule = Draft.of(new Action.DeclareRule(ImportRule.TABLES.name(), ImportRule.TABLES.text()), "Ben");
            ledger.append(List.of(rule));
            Receipt again = ledger.append(List.of(
                    Draft.of(new Action.DeclareRule(ImportRule.TABLES.name(), ImportRule.TABLES.text()), "Ada")));
            assertThat(again).isEqualTo(new Receipt(List.of(), 1));
            assertThat(ledger.append(List.of(Draft.of(new Action.DeclareRule("tables-1", "Another text."), "Ada")))
                            .appended())
                    .hasSize(1);
        }
    }

    private List<TableFile> tablesWithAGap() throws IOException {
        return List.of(
                TableFile.of(table(
                        "communities.csv",
                        "id,name,source",
                        "community:a,A,document:held",
                        "community:b,B,document:held")),
                TableFile.of(table(
                        "partnerships.csv",
                        "id,a,b,source",
                        "partnership:a--b,community:a,community:b,document:held",
                        "partnership:a--c,community:a,community:c,document:held",
                        "partnership:b--a,community:b,community:a,document:lost")));
    }

    private TableImport.Outcome load(Ledger ledger, boolean skipBad, Path... tables) throws IOException {
        TableImport tableImport =
                new TableImport(List.of(tables).stream().map(TableFile::of).toList(), skipBad);
        TableImport.Survey survey = tableImport.survey(wanted -> wanted, fault -> faults.add(fault.toString()));
        return tableImport.load(survey, ledger, ImportRule.TABLES, "Ada", done -> true);
    }

    private Path table(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }
}
