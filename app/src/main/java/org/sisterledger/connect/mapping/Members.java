package org.sisterledger.connect.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sisterledger.connect.register.UnreadableImportException;

/** The members of one part of a mapping, each taken by name and type; a fault names file, line and way, and lists what is allowed. */
final class Members {
    private final String file;
    private final Node.Members node;

    private Members(String file, Node.Members node) {
        this.file = file;
        this.node = node;
    }

    /** The members of a node, of which no other than these may stand. */
    static Members of(String file, Node node, List<String> allowed) {
        if (!(node instanceof Node.Members members)) {
            throw fault(file, node, "expected members between { and }: " + String.join(", ", allowed));
        }
        members.members().forEach((name, value) -> {
            if (!allowed.contains(name)) {
                throw fault(file, value, "there is no such member. Allowed here: " + String.join(", ", allowed));
            }
        });
        return new Members(file, members);
    }

    boolean has(String name) {
        return node.members().containsKey(name);
    }

    Optional<Node> find(String name) {
        return Optional.ofNullable(node.members().get(name));
    }

    Node get(String name) {
        return find(name).orElseThrow(() -> fault("the member '" + name + "' is missing"));
    }

    Members members(String name, List<String> allowed) {
        return of(file, get(name), allowed);
    }

    String text(String name) {
        return text(get(name));
    }

    Optional<String> findText(String name) {
        return find(name).map(this::text);
    }

    boolean flag(String name, boolean otherwise) {
        return find(name).map(this::flag).orElse(otherwise);
    }

    List<Node> items(String name) {
        if (get(name) instanceof Node.Items list) {
            return list.items();
        }
        throw fault(file, get(name), "expected a list between [ and ]");
    }

    List<String> texts(String name) {
        return items(name).stream().map(this::text).toList();
    }

    Map<String, String> pairs(String name) {
        if (!(get(name) instanceof Node.Members members)) {
            throw fault(file, get(name), "expected members between { and }, such as \"Deutschland\": \"DE\"");
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        members.members().forEach((key, value) -> pairs.put(key, text(value)));
        return pairs;
    }

    /** The text of a member as something else; what cannot be read is a fault there. */
    <T> T parse(String name, Function<String, T> parse) {
        Node at = get(name);
        try {
            return parse.apply(text(at));
        } catch (IllegalArgumentException e) {
            throw fault(file, at, String.valueOf(e.getMessage()));
        }
    }

    <T> Optional<T> findParsed(String name, Function<String, T> parse) {
        return has(name) ? Optional.of(parse(name, parse)) : Optional.empty();
    }

    UnreadableImportException fault(String problem) {
        return fault(file, node, problem);
    }

    static UnreadableImportException fault(String file, Node node, String problem) {
        String way = node.way().isEmpty() ? "" : ", member " + node.way();
        String ending = problem.endsWith(".") ? "" : ".";
        return new UnreadableImportException(
                file + ", line " + node.line() + way + ": " + problem + ending + " docs/mappings.md has the format.");
    }

    private String text(Node value) {
        if (value instanceof Node.Text text) {
            return text.text();
        }
        throw fault(file, value, "expected a text");
    }

    private boolean flag(Node value) {
        if (value instanceof Node.Flag flag) {
            return flag.value();
        }
        throw fault(file, value, "expected true or false");
    }
}
