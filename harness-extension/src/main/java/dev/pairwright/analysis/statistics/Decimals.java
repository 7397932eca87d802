package dev.pairwright.analysis.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalLong;
import org.apiguardian.api.API;

/** Differences of decimals, without the dust that binary arithmetic leaves: 0.3 - 0.2 is 0.1, as is 0.2 - 0.1. */
@API(status = API.Status.INTERNAL)
public final class Decimals {

    private static final double TEN_PLACES = 1e10;
    private static final double WHOLE_IN_A_DOUBLE = 1L << 52;
    private static final long FINEST_GRID = 1_000_000;
    private static final double DUST = 1e-6;

    private Decimals() {}

    /** The value rounded to 10 decimal places; never -0. */
    public static double round(double value) {
        double scaled = value * TEN_PLACES;
        if (Math.abs(scaled) < WHOLE_IN_A_DOUBLE) {
            return Math.rint(scaled) / TEN_PLACES + 0.0;
        }
        return new BigDecimal(value).setScale(10, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** The values rounded to 10 decimal places. */
    public static double[] round(double... values) {
        return Arrays.stream(values).map(Decimals::round).toArray();
    }

    /** The smallest power of ten, up to a million, that makes whole numbers of all values; none if they have more decimals. */
    static OptionalLong grid(double... values) {
        for (long scale = 1; scale <= FINEST_GRID; scale *= 10) {
            long factor = scale;
            if (Arrays.stream(values).allMatch(v -> isWhole(v * factor))) {
                return OptionalLong.of(scale);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isWhole(double value) {
        return Math.abs(value) < WHOLE_IN_A_DOUBLE / 4 && Math.abs(value - Math.rint(value)) < DUST;
    }
}
