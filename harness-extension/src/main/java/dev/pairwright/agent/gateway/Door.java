package dev.pairwright.agent.gateway;

import dev.pairwright.core.Refusal;

/** What the gateway needs of libraries that not everybody has on the class path. */
final class Door {

    private Door() {}

    /**
     * Makes sure that a library is there.
     *
     * @param type a class of it
     * @param coordinates what to add to a POM
     * @throws Refusal if it is not
     */
    static void require(String type, String coordinates) {
        try {
            Class.forName(type, false, Door.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new Refusal("live models need " + coordinates + " on the class path: add it to your POM");
        }
    }
}
