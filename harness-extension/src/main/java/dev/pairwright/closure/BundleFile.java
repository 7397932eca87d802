package dev.pairwright.closure;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file of an archive.
 *
 * @param path its path in the archive
 * @param content writes its bytes
 */
record BundleFile(String path, Content content) {

    /** Writes bytes. */
    @FunctionalInterface
    interface Content {

        /** Writes all of them; leaves the stream open. */
        void writeTo(OutputStream to) throws IOException;
    }

    static BundleFile of(String path, byte[] bytes) {
        return new BundleFile(path, to -> to.write(bytes));
    }
}
