/** A provider of models on this machine, which speaks the four protocols, says what a script says, and fails as it is told to. */
@NullMarked
package dev.pairwright.testkit.provider;

import org.jspecify.annotations.NullMarked;
