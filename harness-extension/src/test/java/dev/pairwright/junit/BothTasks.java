package dev.pairwright.junit;

/** What a class says that carries both tasks of the smallest experiment, and looks at nothing. */
abstract class BothTasks {

    @PairedTask("TASK-001")
    void create() {}

    @PairedTask("TASK-002")
    void append() {}
}
