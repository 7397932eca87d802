package dev.pairwright.ledger;

import dev.pairwright.core.Sha256;
import dev.pairwright.io.Durable;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The end of a ledger that was being written when the harness was interrupted. It was never acknowledged, so it may be cut off; its bytes are kept. Doing so twice,
 * or being interrupted while doing it, changes nothing.
 */
@API(status = API.Status.INTERNAL)
public final class TornTail {

    /** The folder in which torn bytes are kept. */
    public static final String QUARANTINE = ".quarantine";

    private static final int ENTRY_LINES = ViolationText.LINES;

    private TornTail() {}

    /**
     * Cuts a ledger's torn last line off.
     *
     * @param folder the campaign's folder
     * @param ledger the ledger's path in it
     * @return what was done, for people; empty if nothing was torn
     */
    public static Optional<String> cutLine(Path folder, String ledger) {
        return cut(folder, ledger, 1);
    }

    /** Cuts the torn last entry of {@code violations.log} off. */
    public static Optional<String> cutEntry(Path folder) {
        return cut(folder, ViolationsLog.FILE, ENTRY_LINES);
    }

    private static Optional<String> cut(Path folder, String ledger, int unit) {
        Path file = folder.resolve(ledger);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] bytes = LedgerLines.bytes(file);
        int whole = wholeLines(bytes, unit);
        if (whole == bytes.length) {
            return Optional.empty();
        }
        byte[] torn = Arrays.copyOfRange(bytes, whole, bytes.length);
        String kept = keep(folder, file.getFileName().toString(), whole, torn);
        Durable.truncate(file, whole);
        return Optional.of(ledger + " had a torn end of " + torn.length + (torn.length == 1 ? " byte" : " bytes")
                + ", kept in " + kept);
    }

    /** Up to where the file consists of whole lines, in groups of so many; an unfinished group counts as torn only if it can be the beginning of one. */
    private static int wholeLines(byte[] bytes, int unit) {
        int lines = 0;
        int afterGroup = 0;
        int beforeLine = 0;
        int afterLine = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines++;
                beforeLine = afterLine;
                afterLine = i + 1;
                if (lines % unit == 0) {
                    afterGroup = i + 1;
                }
            }
        }
        if (unit == 1) {
            return hasHole(bytes, beforeLine, afterLine) ? beforeLine : afterLine;
        }
        if (afterGroup == bytes.length) {
            return afterGroup;
        }
        String rest = new String(bytes, afterGroup, bytes.length - afterGroup, StandardCharsets.UTF_8);
        return ViolationText.canBegin(rest) ? afterGroup : bytes.length;
    }

    /** A power cut may leave zeros where a block of the last line was never written. */
    private static boolean hasHole(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String keep(Path folder, String name, int offset, byte[] torn) {
        return keep(folder, name + "." + offset, torn);
    }

    /** Keeps bytes under a name that tells them apart from others; keeping them twice is keeping them once. */
    static String keep(Path folder, String name, byte[] torn) {
        Path quarantine = folder.resolve(QUARANTINE);
        String kept = name + "." + Sha256.of(torn).hex().substring(0, 12);
        try {
            Files.createDirectories(quarantine);
        } catch (IOException e) {
            throw new StorageFailure("make", quarantine, e);
        }
        Durable.sync(folder);
        Durable.replace(quarantine.resolve(kept), torn);
        return QUARANTINE + "/" + kept;
    }
}
