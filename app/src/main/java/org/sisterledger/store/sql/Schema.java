package org.sisterledger.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements that make the tables of a database, as they stand in its {@code schema.sql}.
 *
 * @param statements in order, without comments
 */
public record Schema(List<String> statements) {
    /** Copies the list. */
    public Schema {
        statements = List.copyOf(statements);
    }

    /** Reads the statements of a resource and closes it. */
    public static Schema read(@Nullable InputStream resource) {
        try (InputStream in = Optional.ofNullable(resource).orElseThrow()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return new Schema(Arrays.stream(text.split("(?m);$", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the tables and enters the rows with which every record begins. */
    public void create(Db db) {
        statements.forEach(db::execute);
        db.execute("INSERT INTO label (number, name) VALUES (0, 'public'), (1, 'internal')");
        new AccessLog(db).start();
    }
}
