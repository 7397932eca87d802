/** Offers each workflow as a command. Holds no rule of its own: it asks the rooms that do, and says what they said. The one room that knows picocli. */
@NullMarked
package dev.pairwright.cli;

import org.jspecify.annotations.NullMarked;
