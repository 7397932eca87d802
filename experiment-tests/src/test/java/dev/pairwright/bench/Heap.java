package dev.pairwright.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much heap was in use at most, and how much of it outlived a collection: the first grows with what the collector may let lie, the second with what is held. */
final class Heap {

    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private static final AtomicLong SURVIVED = new AtomicLong();

    static {
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(NotificationEmitter.class::cast)
                .forEach(collector -> collector.addNotificationListener(
                        (notification, handback) -> collected((CompositeData) notification.getUserData()),
                        notification -> notification
                                .getType()
                                .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                        null));
    }

    private Heap() {}

    private static void collected(CompositeData told) {
        Map<String, MemoryUsage> after =
                GarbageCollectionNotificationInfo.from(told).getGcInfo().getMemoryUsageAfterGc();
        long used = POOLS.stream()
                .mapToLong(pool -> after.containsKey(pool.getName())
                        ? after.get(pool.getName()).getUsed()
                        : 0)
                .sum();
        SURVIVED.accumulateAndGet(used, Math::max);
    }

    /** Begins anew, from what is alive now. */
    static void reset() {
        System.gc();
        POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
        SURVIVED.set(0);
    }

    /** The sum of the pools' peaks since then, in bytes. */
    static long peak() {
        return POOLS.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    /** The most that any collection since then left, in bytes. */
    static long survived() {
        return SURVIVED.get();
    }
}
