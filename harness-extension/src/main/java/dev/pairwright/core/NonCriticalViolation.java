package dev.pairwright.core;

import org.apiguardian.api.API;

/** A violation that is documented while the experiment goes on. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface NonCriticalViolation extends Violation {

    /** The agent did not finish within its time. */
    record Timeout(String message) implements NonCriticalViolation {
        @Override
        public String policyName() {
            return "timeout";
        }

        @Override
        public String action() {
            return "Documented, included in analysis with timeout flag";
        }
    }

    /** The agent asked for clarification more or less often than the task expects. */
    record ClarificationAnomaly(String message) implements NonCriticalViolation {
        @Override
        public String policyName() {
            return "clarification_anomaly";
        }

        @Override
        public String action() {
            return "Documented, included in analysis with flag";
        }
    }

    /** Something is missing in a log that can be told from context. */
    record LoggingGap(String message) implements NonCriticalViolation {
        @Override
        public String policyName() {
            return "logging_gap";
        }

        @Override
        public String action() {
            return "Documented";
        }
    }

    /** The agent tried to reach what was out of its scope and was refused. */
    record RefusedAttempt(String message) implements NonCriticalViolation {
        @Override
        public String policyName() {
            return "refused_attempt";
        }

        @Override
        public String action() {
            return "Refused by the tools, documented, included in analysis with flag";
        }
    }

    /** The run kept fewer than all of its task's constraints. */
    record AdherenceBelowFull(String message) implements NonCriticalViolation {
        @Override
        public String policyName() {
            return "constraint_violation";
        }

        @Override
        public String action() {
            return "Documented, included in analysis with flag";
        }
    }

    /** The wall clock was set while a pair was under way: times that are written down are not what passed. */
    record ClockSkew(String message) implements NonCriticalViolation {
        @Override
        public String policyName() {
            return "clock_skew";
        }

        @Override
        public String action() {
            return "Documented, durations and order do not depend on the wall clock";
        }
    }

    /** The infrastructure failed as often as a pair may be tried: neither success nor failure of the agent. */
    record Unscored(String message) implements NonCriticalViolation {
        @Override
        public String policyName() {
            return "unscored";
        }

        @Override
        public String action() {
            return "Documented, nothing of it counts, the next start runs the pair again";
        }
    }

    /** A person who carried a pair out by hand gave the attempt up before it was locked. */
    record GivenUp(String message) implements NonCriticalViolation {
        @Override
        public String policyName() {
            return "given_up";
        }

        @Override
        public String action() {
            return "Documented, nothing of it counts, the pair runs again";
        }
    }

    /** An agent declared deterministic gave other outputs for identical inputs, not often enough yet to halt. */
    record ReproducibilityDifference(String message) implements NonCriticalViolation {
        @Override
        public String policyName() {
            return "reproducibility_difference";
        }

        @Override
        public String action() {
            return "Documented, halts if it happens as often as policies.reproducibility.failures_to_halt";
        }
    }

    /**
     * A violation that this experiment's policy excludes from analysis.
     *
     * @param policyName the class of the violation
     */
    record Excluded(String message, String policyName) implements NonCriticalViolation {
        @Override
        public String action() {
            return "Documented, excluded from analysis";
        }
    }
}
