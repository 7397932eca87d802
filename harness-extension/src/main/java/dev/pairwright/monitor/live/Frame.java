package dev.pairwright.monitor.live;

import java.nio.charset.StandardCharsets;

/**
 * How things stood at a moment: the whole of it, so that who missed some frames has missed nothing.
 *
 * @param number counted from 1
 * @param data one line
 * @param last whether none comes after it
 */
record Frame(long number, String data, boolean last) {

    /**
     * The frame as an event of a stream.
     *
     * @param feed which feed it belongs to, so that ids of two feeds differ
     */
    byte[] event(String feed) {
        return ("id: " + feed + "-" + number + "\nevent: standing\ndata: " + data + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
