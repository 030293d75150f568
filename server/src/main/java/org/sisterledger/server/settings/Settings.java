package org.sisterledger.server.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What is set. An option of the command line goes before the environment, the environment before the file, the file before what holds
 * when nothing is set.
 */
public final class Settings {
    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * Reads what is set.
     *
     * @param file a file of properties; empty for none
     * @param environment the environment
     * @param options options of the command line
     * @throws SettingsException if a key is not known, or a file cannot be read
     */
    public static Settings read(Optional<Path> file, Map<String, String> environment, Map<Setting, String> options) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, setting.absent());
        }
        file.ifPresent(path -> values.putAll(ofFile(path)));
        values.putAll(ofEnvironment(environment));
        values.putAll(options);
        return new Settings(values);
    }

    private static Map<Setting, String> ofFile(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(file + ": expected a file of KEY=VALUE lines, and it cannot be read: "
                    + e.getMessage() + ". Check its name and permissions.");
        }
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (String key : properties.stringPropertyNames()) {
            Setting setting = Setting.find(key)
                    .orElseThrow(() ->
                            new SettingsException(file + ": unknown key '" + key + "'. There are: " + keys() + "."));
            values.put(setting, properties.getProperty(key).strip());
        }
        return values;
    }

    private static Map<Setting, String> ofEnvironment(Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            if (value != null) {
                values.put(setting, value.strip());
            }
        }
        List<String> unknown = new ArrayList<>();
        for (String name : environment.keySet()) {
            if (Setting.isVariable(name)
                    && Arrays.stream(Setting.values())
                            .noneMatch(setting -> setting.variable().equals(name))) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new SettingsException("the environment: unknown variable '" + unknown.get(0) + "'. There are: "
                    + Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.joining(", ")) + ".");
        }
        return values;
    }

    private static String keys() {
        return Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "));
    }

    /** The text of a setting; empty if it is none. */
    public Optional<String> find(Setting setting) {
        return Optional.of(text(setting)).filter(text -> !text.isEmpty());
    }

    /** The text of a setting; may be empty. */
    public String text(Setting setting) {
        return values.getOrDefault(setting, "");
    }

    /** The parts of a setting between commas; none if it is empty. */
    public List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * A number from 0.
     *
     * @throws SettingsException if it is none
     */
    public int number(Setting setting) {
        String text = text(setting);
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new SettingsException(setting.key() + ": expected a whole number from 0, got '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    /**
     * Whether something is set to be so.
     *
     * @throws SettingsException if it is neither {@code true} nor {@code false}
     */
    public boolean is(Setting setting) {
        String text = text(setting);
        if (!text.equals("true") && !text.equals("false")) {
            throw new SettingsException(setting.key() + ": expected true or false, got '" + text + "'.");
        }
        return Boolean.parseBoolean(text);
    }
}
