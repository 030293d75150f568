package org.sisterledger.run;

/** A line of fields with tabs between them; tabs, line ends and backslashes inside a field are written with a backslash. */
final class Fields {
    private Fields() {}

    static String line(String... fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            line.append(i == 0 ? "" : "\t");
            fields[i].chars().forEach(c -> {
                switch (c) {
                    case '\t' -> line.append("\\t");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    case '\\' -> line.append("\\\\");
                    default -> line.append((char) c);
                }
            });
        }
        return line.append('\n').toString();
    }

    /**
     * The fields of a line without its line end.
     *
     * @throws IllegalArgumentException if there are not that many
     */
    static String[] parse(String line, int count) {
        String[] fields = line.split("\t", -1);
        if (fields.length != count) {
            throw new IllegalArgumentException("expected " + count + " fields, found " + fields.length);
        }
        for (int i = 0; i < count; i++) {
            fields[i] = plain(fields[i]);
        }
        return fields;
    }

    private static String plain(String field) {
        StringBuilder plain = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                char escaped = field.charAt(++i);
                c = escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
