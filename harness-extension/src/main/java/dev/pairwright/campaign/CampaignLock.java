package dev.pairwright.campaign;

import dev.pairwright.core.Busy;
import dev.pairwright.core.CampaignName;
import dev.pairwright.core.HarnessTime;
import dev.pairwright.core.Printable;
import dev.pairwright.core.Refusal;
import dev.pairwright.core.Timestamp;
import dev.pairwright.io.StorageFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds a campaign's folder for one harness at a time, by a lock on its file {@value #FILE}. The system frees it when the holder ends, however that happens; the file
 * stays.
 *
 * <p>A process that closes the file anywhere loses its lock, so nobody else in this process may open it: who holds what here is kept in memory.
 */
final class CampaignLock implements AutoCloseable {

    /** The name of the file. */
    static final String FILE = ".lock";

    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();
    private static final Pattern HOLDER = Pattern.compile("process [0-9]+ on host \\S+ since \\S+");
    private static final int LOOKS = 20;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 25;

    private final Path folder;
    private final FileChannel channel;

    private CampaignLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes a campaign's folder, making it if there is none.
     *
     * @throws Refusal if another harness has it, in this process or another, naming the holder
     */
    static CampaignLock take(Path folder, CampaignName campaign, HarnessTime time) {
        Path real = made(folder);
        String me = "process " + ProcessHandle.current().pid() + " on host " + host() + " since "
                + Timestamp.of(time.now());
        String holder = HELD_HERE.putIfAbsent(real, me);
        if (holder != null) {
            throw inUse(campaign, holder);
        }
        boolean taken = false;
        try {
            FileChannel channel = locked(real.resolve(FILE), me);
            if (channel == null) {
                throw inUse(campaign, holder(real.resolve(FILE)));
            }
            taken = true;
            return new CampaignLock(real, channel);
        } catch (OverlappingFileLockException e) {
            throw inUse(campaign, "process " + ProcessHandle.current().pid() + " on host " + host());
        } catch (IOException e) {
            throw new StorageFailure("lock", real.resolve(FILE), e);
        } finally {
            if (!taken) {
                HELD_HERE.remove(real);
            }
        }
    }

    private static Refusal inUse(CampaignName campaign, String holder) {
        return new Busy("campaign \"" + campaign + "\" is in use by " + holder + "; wait for it or stop it");
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder).toRealPath();
        } catch (IOException e) {
            throw new StorageFailure("make", folder, e);
        }
    }

    /**
     * The open file with the lock on it; null if another process has the lock. When another class loader of this process turns out to have it, the file stays open:
     * closing it would free that lock.
     */
    private static @Nullable FileChannel locked(Path file, String me) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((me + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Who has the lock, as it wrote down after it took it. */
    private static String holder(Path file) throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            String written = Files.readString(file, StandardCharsets.UTF_8).strip();
            if (HOLDER.matcher(written).matches()) {
                return Printable.of(written, 300);
            }
            try {
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return "another process";
    }

    private static String host() {
        Path name = Path.of("/proc/sys/kernel/hostname");
        try {
            String host = Files.isReadable(name)
                    ? Files.readString(name, StandardCharsets.UTF_8).strip()
                    : InetAddress.getLocalHost().getHostName();
            return host.isEmpty() ? "localhost" : host.replaceAll("\\s", "_");
        } catch (UnknownHostException e) {
            return "localhost";
        } catch (IOException e) {
            return "localhost";
        }
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            throw new StorageFailure("unlock", folder.resolve(FILE), e);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
