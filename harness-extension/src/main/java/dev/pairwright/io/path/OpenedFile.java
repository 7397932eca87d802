package dev.pairwright.io.path;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks at a file through its open channel, so that nothing renamed meanwhile can answer in its place.
 *
 * <p>Java does not tell a channel's file descriptor. On Linux it is found by moving the channel to a position that no other one has and
 * looking for that position in {@code /proc/self/fdinfo}; the descriptor's entry in {@code /proc/self/fd} is then the opened file itself. Positions are
 * between one and two gigabytes: a file system refuses those beyond its largest file, which may be four terabytes on ext4 and four gigabytes on FAT.
 * Elsewhere the name is looked at once more, which an attacker who renames at the right moment could deceive.
 */
final class OpenedFile {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Path POSITIONS = Path.of("/proc/self/fdinfo");
    private static final int MARKS = 1 << 30;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(MARKS));
    private static final ThreadLocal<String> LAST = ThreadLocal.withInitial(() -> "0");

    private OpenedFile() {}

    /**
     * Looks at what is open.
     *
     * @param channel the open file; its position is 0 afterwards
     * @param name where it was opened, for systems without {@code /proc}
     * @return empty where the system is no Unix
     */
    static Optional<UnixLook> look(SeekableByteChannel channel, Path name) throws IOException {
        Optional<UnixLook> opened = Optional.empty();
        if (Files.isDirectory(POSITIONS)) {
            long mark = MARKS + (long) (NEXT.getAndIncrement() & (MARKS - 1));
            channel.position(mark);
            opened = descriptor(mark).flatMap(number -> UnixLook.at(DESCRIPTORS.resolve(number)));
            channel.position(0);
        }
        return opened.isPresent() ? opened : UnixLook.at(name, LinkOption.NOFOLLOW_LINKS);
    }

    private static Optional<String> descriptor(long mark) throws IOException {
        byte[] wanted = ("pos:\t" + mark + "\n").getBytes(StandardCharsets.US_ASCII);
        String last = LAST.get();
        if (stands(wanted, POSITIONS.resolve(last))) {
            return Optional.of(last);
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(POSITIONS)) {
            for (Path each : all) {
                if (stands(wanted, each)) {
                    String number = each.getFileName().toString();
                    LAST.set(number);
                    return Optional.of(number);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean stands(byte[] wanted, Path positions) {
        try {
            byte[] read = Files.readAllBytes(positions);
            return read.length >= wanted.length && Arrays.equals(read, 0, wanted.length, wanted, 0, wanted.length);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
