/**
 * Experiments that stand in a test class: writes them as a capsule, lets the class's method play the agent on the thread that the test is executed on, and asks its criteria. Knows
 * neither JUnit nor how the class is read.
 */
@NullMarked
package dev.pairwright.draft;

import org.jspecify.annotations.NullMarked;
