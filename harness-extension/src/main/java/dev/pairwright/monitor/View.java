package dev.pairwright.monitor;

/** A way to show how a campaign stands. */
interface View extends AutoCloseable {

    /** Shows it; never waits for who looks. */
    void show(Snapshot now);

    /** Shows nothing more. */
    @Override
    void close();
}
