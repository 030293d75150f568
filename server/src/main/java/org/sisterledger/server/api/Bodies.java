package org.sisterledger.server.api;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers made before, by entity tag, up to a number of bytes; those asked for longest ago go first. Safe for several threads. */
final class Bodies {
    private static final long MOST = 16L << 20;
    private static final int LARGEST = 1 << 18;

    private final Map<String, byte[]> held = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    byte[] get(String tag, Supplier<byte[]> maker) {
        byte[] known = find(tag);
        if (known != null) {
            return known;
        }
        byte[] made = maker.get();
        if (made.length <= LARGEST) {
            keep(tag, made);
        }
        return made;
    }

    private synchronized byte @Nullable [] find(String tag) {
        return held.get(tag);
    }

    private synchronized void keep(String tag, byte[] body) {
        byte[] before = held.put(tag, body);
        bytes += body.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = held.values().iterator();
        while (bytes > MOST) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
