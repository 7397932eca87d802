package dev.pairwright.core;

import org.apiguardian.api.API;

/** A violation after which results cannot be trusted: the pair fails and the campaign halts until someone says what was done. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface CriticalViolation extends Violation {

    @Override
    default String action() {
        return "Campaign halted";
    }

    /** The same violation in other words. */
    CriticalViolation withMessage(String message);

    /** The harness itself crashed or lost its footing. */
    record HarnessFailure(String message) implements CriticalViolation {
        @Override
        public CriticalViolation withMessage(String other) {
            return new HarnessFailure(other);
        }

        @Override
        public String policyName() {
            return "harness_failure";
        }
    }

    /** An agent declared deterministic gave other outputs for identical inputs. */
    record ReproducibilityFailure(String message) implements CriticalViolation {
        @Override
        public CriticalViolation withMessage(String other) {
            return new ReproducibilityFailure(other);
        }

        @Override
        public String policyName() {
            return "reproducibility_failure";
        }
    }

    /** An agent reached what was out of its scope. */
    record SecurityBreach(String message) implements CriticalViolation {
        @Override
        public CriticalViolation withMessage(String other) {
            return new SecurityBreach(other);
        }

        @Override
        public String policyName() {
            return "security_breach";
        }
    }

    /** Something that was recorded is gone or changed. */
    record DataLoss(String message) implements CriticalViolation {
        @Override
        public CriticalViolation withMessage(String other) {
            return new DataLoss(other);
        }

        @Override
        public String policyName() {
            return "data_loss";
        }
    }

    /** A manifest does not hold. */
    record InvalidManifest(String message) implements CriticalViolation {
        @Override
        public CriticalViolation withMessage(String other) {
            return new InvalidManifest(other);
        }

        @Override
        public String policyName() {
            return "invalid_manifest";
        }
    }

    /** Two runs of a pair differ in more than the declared factor, or are not each other's partners. */
    record BrokenPair(String message) implements CriticalViolation {
        @Override
        public CriticalViolation withMessage(String other) {
            return new BrokenPair(other);
        }

        @Override
        public String policyName() {
            return "broken_pair";
        }
    }

    /** A pin or the plan is not what the campaign began with. */
    record ChangedPin(String message) implements CriticalViolation {
        @Override
        public CriticalViolation withMessage(String other) {
            return new ChangedPin(other);
        }

        @Override
        public String policyName() {
            return "changed_pin";
        }
    }

    /** The variant's text did not reach the model: the experiment did not vary what it claims to vary. */
    record UndeliveredSpecification(String message) implements CriticalViolation {
        @Override
        public CriticalViolation withMessage(String other) {
            return new UndeliveredSpecification(other);
        }

        @Override
        public String policyName() {
            return "undelivered_specification";
        }
    }

    /** A replayed run asked its model for what was not recorded. */
    record CassetteMissed(String message) implements CriticalViolation {
        @Override
        public CriticalViolation withMessage(String other) {
            return new CassetteMissed(other);
        }

        @Override
        public String policyName() {
            return "cassette_miss";
        }
    }

    /**
     * A violation that is documented elsewhere and that this experiment's policy declares critical.
     *
     * @param policyName the class of the violation
     */
    record DeclaredCritical(String message, String policyName) implements CriticalViolation {
        @Override
        public CriticalViolation withMessage(String other) {
            return new DeclaredCritical(other, policyName);
        }
    }
}
