package org.sisterledger.server.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is set. An option of the command line goes before the environment, the environment before the file, the file before what holds
 * when nothing is set. Every value is of the kind that its setting asks for.
 */
public final class Settings {
    private final Map<Setting, Value> values;

    private Settings(Map<Setting, Value> values) {
        this.values = values;
    }

    /**
     * Reads what is set.
     *
     * @param file a file of settings; empty for none
     * @param environment the environment
     * @param options options of the command line
     * @throws SettingsException if a key is not known, a value cannot be used, or a file cannot be read
     */
    public static Settings read(Optional<Path> file, Map<String, String> environment, Map<Setting, String> options) {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, new Value(setting.absent(), "default"));
        }
        file.ifPresent(path -> values.putAll(SettingsFile.read(path)));
        values.putAll(ofEnvironment(environment));
        options.forEach((setting, text) -> values.put(setting, new Value(text.strip(), "the command line")));
        values.forEach(Settings::check);
        return new Settings(values);
    }

    private static Map<Setting, Value> ofEnvironment(Map<String, String> environment) {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        new TreeMap<>(environment).forEach((name, text) -> {
            if (Setting.isVariable(name)) {
                values.put(ofVariable(name), new Value(text.strip(), "the environment, " + name));
            }
        });
        return values;
    }

    private static Setting ofVariable(String name) {
        return Arrays.stream(Setting.values())
                .filter(known -> known.variable().equals(name))
                .findFirst()
                .orElseThrow(() -> new SettingsException(
                        "the environment: unknown variable '" + name + "'." + Nearest.advice(name, Setting::variable)));
    }

    private static void check(Setting setting, Value value) {
        setting.expected(value.text()).ifPresent(expected -> {
            throw new SettingsException(value.origin() + ": " + setting.key() + ": expected " + expected + ", got '"
                    + value.text() + "'. It means: " + setting.meaning());
        });
    }

    /** The text of a setting; empty if it is none. */
    public Optional<String> find(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isEmpty());
    }

    /** The text of a setting; may be empty. */
    public String text(Setting setting) {
        return value(setting).text();
    }

    /** Where the value of a setting stands, such as {@code server.properties, line 3}; {@code default} if nobody set it. */
    public String origin(Setting setting) {
        return value(setting).origin();
    }

    /** The parts of a setting between commas; none if it is empty. */
    public List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A number from 0. */
    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    /** Whether something is set to be so. */
    public boolean is(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /** All settings, one a line: what holds and whence. Of secrets it is only told whether there is one. */
    public String listed() {
        StringBuilder lines = new StringBuilder();
        for (Setting setting : Setting.values()) {
            String shown = setting.isSecret() && find(setting).isPresent() ? "(not shown)" : text(setting);
            lines.append(setting.key())
                    .append('=')
                    .append(shown)
                    .append("   # ")
                    .append(origin(setting))
                    .append('\n');
        }
        return lines.toString();
    }

    private Value value(Setting setting) {
        return Objects.requireNonNull(values.get(setting));
    }
}
