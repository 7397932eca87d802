/** What the agents of tests have in common, so that each says only what it does. */
@NullMarked
package dev.pairwright.testkit.agent;

import org.jspecify.annotations.NullMarked;
