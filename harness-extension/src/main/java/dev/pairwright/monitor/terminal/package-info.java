/** A progress bar on the terminal of a person who watches, and never anywhere else. The only place that knows the library that draws it. */
@NullMarked
package dev.pairwright.monitor.terminal;

import org.jspecify.annotations.NullMarked;
