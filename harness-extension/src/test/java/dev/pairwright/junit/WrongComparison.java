package dev.pairwright.junit;

import dev.pairwright.analysis.Findings;
import java.util.List;
import java.util.Map;

/** Classes that cannot be compared. */
final class WrongComparison {

    private WrongComparison() {}

    /** Has a gate and nothing else. */
    @Compare(live = false)
    static class Empty {
        @Gate
        void gate(Findings findings) {}
    }

    /** Has everything, and nothing right. */
    @Compare(pairs = 0, timeoutSeconds = -1, name = "no/name", live = false)
    static class Everything {
        @Variants
        Map<String, String> one = Map.of("only", "one");

        @Tasks
        List<String> cases(String wanted) {
            return List.of(wanted);
        }

        @Run
        String run(String c) {
            return c;
        }

        @Criterion
        int many(String c, String answer) {
            return 3;
        }

        @Gate
        void gate(Findings findings) {}
    }

    /** Three variants, and types that do not fit. */
    @Compare(live = false)
    static class Types {
        @Variants
        List<Named> prompts = List.of(new Named("a"), new Named("b"), new Named("c"));

        @Tasks
        List<Integer> cases = List.of(1, 2);

        @Run
        String run(String c, Named prompt) {
            return c;
        }

        @Criterion
        boolean right(String c, Integer answer) {
            return true;
        }

        @Gate
        void gate(Findings findings) {}

        record Named(String name) {}
    }

    /** A map without an order, names without a hint, a field that fails. */
    @Compare(live = false)
    static class Order {
        @Variants
        Map<String, String> prompts = Map.of("red", "x", "blue", "y");

        @Tasks
        List<String> cases() {
            throw new IllegalStateException("no file");
        }

        @Run
        void run(String c, String prompt) {}

        @Run
        String again(String c, String prompt) {
            return c;
        }

        @Criterion
        boolean right(String answer) {
            return true;
        }

        @Gate
        void gate(Findings findings) {}
    }
}
