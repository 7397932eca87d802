package dev.pairwright.io;

import dev.pairwright.core.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which bytes were found to follow which schema, by their hash, so that a manifest written, published and read again in one process is held against its
 * schema once. Other bytes have another hash: what was changed meanwhile is held against it anew.
 */
final class KnownValid {

    private static final int MOST = 1_024;

    private static final Map<Known, Boolean> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Boolean> eldest) {
            return size() > MOST;
        }
    };

    private KnownValid() {}

    private record Known(Schema schema, Sha256 bytes) {}

    static void add(Schema schema, byte[] bytes) {
        synchronized (KNOWN) {
            KNOWN.put(new Known(schema, Sha256.of(bytes)), true);
        }
    }

    static boolean contains(Schema schema, byte[] bytes) {
        synchronized (KNOWN) {
            return KNOWN.containsKey(new Known(schema, Sha256.of(bytes)));
        }
    }
}
