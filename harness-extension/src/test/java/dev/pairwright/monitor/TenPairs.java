package dev.pairwright.monitor;

import dev.pairwright.core.HarnessTime;
import dev.pairwright.report.Sample;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** A campaign of ten pairs of one task of which nothing has begun. */
final class TenPairs {

    private TenPairs() {}

    /**
     * How it stands.
     *
     * @param nanos the monotonic clock
     */
    static Standing standing(LongSupplier nanos) {
        return new Standing(
                Sample.facts(10),
                new Grid(
                        IntStream.rangeClosed(1, 10).mapToObj(Sample::pair).toList(),
                        pair -> true,
                        task -> "Constrained File Edit"),
                new HarnessTime(InstantSource.fixed(Sample.START), nanos));
    }
}
