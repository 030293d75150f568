package org.sisterledger.connect.wikidata;

import java.util.StringJoiner;

/** Makes items in the JSON of Wikibase, as dumps write them. */
final class Items {
    private final String id;
    private final String label;
    private final StringJoiner ties = new StringJoiner(",");
    private final StringJoiner others = new StringJoiner("");

    private Items(String id, String label) {
        this.id = id;
        this.label = label;
    }

    static Items item(String id, String label) {
        return new Items(id, label);
    }

    /** Adds a tie with qualifiers such as those of {@link #time(String, String, int)}. */
    Items tie(String rank, String other, String... qualifiers) {
        ties.add("{\"mainsnak\":" + itemSnak("P190", other) + ",\"type\":\"statement\",\"qualifiers\":{"
                + String.join(",", qualifiers) + "},\"id\":\"" + id + "$" + other + "-" + ties.length()
                + "\",\"rank\":\"" + rank + "\"}");
        return this;
    }

    Items country(String rank, String country, String... qualifiers) {
        others.add(",\"P17\":[{\"mainsnak\":" + itemSnak("P17", country) + ",\"qualifiers\":{"
                + String.join(",", qualifiers) + "},\"rank\":\"" + rank + "\"}]");
        return this;
    }

    static String time(String property, String time, int precision) {
        return "\"" + property + "\":[{\"snaktype\":\"value\",\"property\":\"" + property
                + "\",\"datavalue\":{\"value\":{\"time\":\"" + time + "\",\"precision\":" + precision
                + ",\"calendarmodel\":\"http://www.wikidata.org/entity/Q1985727\"},\"type\":\"time\"}}]";
    }

    static String without(String property, String kind) {
        return "\"" + property + "\":[{\"snaktype\":\"" + kind + "\",\"property\":\"" + property + "\"}]";
    }

    private static String itemSnak(String property, String item) {
        return "{\"snaktype\":\"value\",\"property\":\"" + property
                + "\",\"datavalue\":{\"value\":{\"entity-type\":\"item\"," + "\"id\":\"" + item
                + "\"},\"type\":\"wikibase-entityid\"}}";
    }

    /** The item on a line. */
    String line() {
        String labels = label.isEmpty() ? "" : "\"en\":{\"language\":\"en\",\"value\":\"" + label + "\"}";
        String own = ties.length() == 0 ? "\"P31\":[]" : "\"P190\":[" + ties + "]";
        return "{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":{" + labels + "},\"claims\":{" + own + others
                + "}}";
    }
}
