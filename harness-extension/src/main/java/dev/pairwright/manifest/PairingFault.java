package dev.pairwright.manifest;

import dev.pairwright.core.RunId;
import java.time.Duration;
import org.apiguardian.api.API;

/** One way in which two runs are not a pair. Each says in one line what differs and in which runs. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface PairingFault {

    /** What is wrong, in one line. */
    String message();

    /** Something differs that must be equal. */
    record Differs(RunId first, RunId second, String pointer, String firstValue, String secondValue)
            implements PairingFault {
        @Override
        public String message() {
            return pointer + " differs: " + firstValue + " in " + first + ", " + secondValue + " in " + second;
        }
    }

    /** The inputs differ. */
    record InputsDiffer(RunId first, RunId second, String path) implements PairingFault {
        @Override
        public String message() {
            return "input " + path + " is not the same in " + first + " and " + second;
        }
    }

    /** The seeds differ. */
    record SeedsDiffer(RunId first, RunId second, long firstSeed, long secondSeed) implements PairingFault {
        @Override
        public String message() {
            return "seeds differ: " + firstSeed + " in " + first + ", " + secondSeed + " in " + second;
        }
    }

    /** Both runs are of one variant. */
    record SameVariant(RunId first, RunId second, String variant) implements PairingFault {
        @Override
        public String message() {
            return "both " + first + " and " + second + " are " + variant + "; a pair has one run of each variant";
        }
    }

    /** What is declared to be the factor does not differ. */
    record FactorEqual(RunId first, RunId second, String factor) implements PairingFault {
        @Override
        public String message() {
            return "the declared factor, " + factor + ", is the same in " + first + " and " + second;
        }
    }

    /** A run is not locked. */
    record NotLocked(RunId run) implements PairingFault {
        @Override
        public String message() {
            return run + " is not locked";
        }
    }

    /** A run names another partner. */
    record NotPartners(RunId run, RunId named, RunId expected) implements PairingFault {
        @Override
        public String message() {
            return run + " names " + named + " as its partner, not " + expected;
        }
    }

    /** The runs were not executed as scheduled. */
    record WrongOrder(RunId run, String expected, String found) implements PairingFault {
        @Override
        public String message() {
            return run + " was to be " + expected + " and is " + found;
        }
    }

    /** Too much time lies between the runs. */
    record GapTooLong(RunId first, RunId second, Duration gap, Duration longest) implements PairingFault {
        @Override
        public String message() {
            return gap.toSeconds() + " s lie between " + first + " and " + second + "; the policy allows "
                    + longest.toSeconds() + " s (policies.maximum_pair_gap_seconds)";
        }
    }
}
