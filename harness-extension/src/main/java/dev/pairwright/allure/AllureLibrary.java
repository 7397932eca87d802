package dev.pairwright.allure;

import dev.pairwright.report.Workplace;

/** Whether Allure is on the class path. Who does not ask for it has none, and nothing of this room happens. */
final class AllureLibrary {

    private static final boolean PRESENT = Workplace.current().allure();

    private AllureLibrary() {}

    static boolean present() {
        return PRESENT;
    }
}
