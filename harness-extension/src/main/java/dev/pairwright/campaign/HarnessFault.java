package dev.pairwright.campaign;

import dev.pairwright.core.CriticalViolation;
import dev.pairwright.core.Refusal;
import dev.pairwright.run.ChangedInput;

/** Says what a fault that ended a pair is. */
final class HarnessFault {

    private HarnessFault() {}

    /** As a violation: an input that changed, a manifest that does not hold, or a failure of the harness itself. */
    static CriticalViolation of(Throwable fault) {
        if (fault instanceof ChangedInput changed) {
            return new CriticalViolation.ChangedPin(changed.getMessage());
        }
        return fault instanceof Refusal refusal
                ? new CriticalViolation.InvalidManifest(refusal.getMessage())
                : new CriticalViolation.HarnessFailure(describe(fault));
    }

    /** In one line. */
    static String describe(Throwable fault) {
        StackTraceElement[] stack = fault.getStackTrace();
        String place = stack.length == 0 ? "" : " at " + stack[0];
        return "harness failure: " + fault + place;
    }
}
