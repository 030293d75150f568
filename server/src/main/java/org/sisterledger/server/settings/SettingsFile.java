package org.sisterledger.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A file of settings in UTF-8: one {@code KEY=VALUE} a line, taken as it stands but for the spaces around key and value. Empty lines and
 * lines that begin with {@code #} say nothing.
 */
final class SettingsFile {
    private SettingsFile() {}

    /**
     * Reads a file.
     *
     * @throws SettingsException if it cannot be read, or a line is none of a known key
     */
    static Map<Setting, Value> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new SettingsException("expected a file of KEY=VALUE lines in UTF-8 at '" + file
                    + "', and it cannot be read. Check its name and permissions.");
        }
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                add(values, line, file + ", line " + (i + 1));
            }
        }
        return values;
    }

    private static void add(Map<Setting, Value> values, String line, String where) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new SettingsException(where + ": expected KEY=VALUE, and the line has no '='.");
        }
        String key = line.substring(0, equals).strip();
        Setting setting = Setting.find(key)
                .orElseThrow(() -> new SettingsException(
                        where + ": unknown key '" + key + "'." + Nearest.advice(key, Setting::key)));
        Value before = values.put(setting, new Value(line.substring(equals + 1).strip(), where));
        if (before != null) {
            throw new SettingsException(
                    where + ": '" + key + "' is set already in " + before.origin() + ". Leave one of them.");
        }
    }
}
