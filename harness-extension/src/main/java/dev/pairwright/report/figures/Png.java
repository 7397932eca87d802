package dev.pairwright.report.figures;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * An image as PNG (ISO/IEC 15948): eight bits a channel, no filter, no transparency. The JDK's writer tries every filter on every line, which took most of the time that a report
 * took and gains nothing on flat colours.
 *
 * @param image what to write, of the type {@link BufferedImage#TYPE_INT_RGB}
 */
record Png(BufferedImage image) {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int RGB = 2;
    private static final int CHANNELS = 3;
    private static final int BITS = 8;

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        out.writeBytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(image.getWidth())
                        .putInt(image.getHeight())
                        .put(new byte[] {BITS, RGB, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", deflated(lines()));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Each line begins with its filter: none. */
    private byte[] lines() {
        int width = image.getWidth();
        byte[] lines = new byte[image.getHeight() * (1 + CHANNELS * width)];
        int at = 0;
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < image.getHeight(); y++) {
            at++;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                lines[at++] = (byte) (pixel >> 16);
                lines[at++] = (byte) (pixel >> 8);
                lines[at++] = (byte) pixel;
            }
        }
        return lines;
    }

    private static byte[] deflated(byte[] lines) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(lines);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
