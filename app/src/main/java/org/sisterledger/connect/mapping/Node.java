package org.sisterledger.connect.mapping;

import java.util.List;
import java.util.Map;

/** A value of a mapping file, with the line on which it stands and the way to it, such as {@code tables[0].a.name}. */
sealed interface Node {
    int line();

    String way();

    record Text(String text, int line, String way) implements Node {}

    record Flag(boolean value, int line, String way) implements Node {}

    record Items(List<Node> items, int line, String way) implements Node {}

    record Members(Map<String, Node> members, int line, String way) implements Node {}
}
