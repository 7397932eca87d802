package dev.pairwright.agent.gateway;

import java.math.BigDecimal;
import java.time.Duration;

/** Numbers as people read them. */
final class Words {

    private Words() {}

    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
