package org.sisterledger.store.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sisterledger.ledger.Verification.Misfit;
import org.sisterledger.store.sql.Db;
import org.sisterledger.store.sql.Query;

/** Compares the file's own schema with the statements that make it. */
final class SchemaCheck {
    private static final Pattern NAMES =
            Pattern.compile("CREATE (?:UNIQUE )?(TABLE|INDEX) (\\w+)(?: ON (\\w+))?.*", Pattern.DOTALL);

    private static final Comparator<List<@Nullable Object>> BY_NAME =
            Comparator.comparing(row -> String.valueOf(row.get(1)));

    private SchemaCheck() {}

    static void run(Db db, Consumer<Misfit> misfits) {
        List<List<@Nullable Object>> expected = new ArrayList<>();
        for (String statement : RecordFile.SCHEMA.statements()) {
            Matcher names = NAMES.matcher(statement);
            if (!names.matches()) {
                throw new IllegalStateException("no such statement in the schema: " + statement);
            }
            String name = names.group(2);
            boolean isTable = names.group(1).equals("TABLE");
            expected.add(Arrays.asList(isTable ? "table" : "index", name, isTable ? name : names.group(3), statement));
        }
        expected.sort(BY_NAME);
        List<List<@Nullable Object>> found = new ArrayList<>();
        try (Query query = db.query("SELECT type, name, tbl_name, sql, rowid FROM sqlite_schema ORDER BY rowid")) {
            while (query.next()) {
                found.add(query.values(4));
                if (query.number(5) != found.size()) {
                    misfits.accept(new Misfit("schema", "expected row " + found.size() + ", found " + query.number(5)));
                }
            }
        }
        // VACUUM writes tables before indexes.
        found.sort(BY_NAME);
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            Object should = i < expected.size() ? expected.get(i) : "nothing";
            Object is = i < found.size() ? found.get(i) : "nothing";
            if (!should.equals(is)) {
                misfits.accept(new Misfit("schema", "expected " + should + ", found " + is));
                return;
            }
        }
    }
}
