/**
 * From a campaign's locked runs, or from any table of pairs, to what may be concluded: the registered tests first, the recommended ones beside them, what is
 * doubtful said as data. Reads locked runs only, and writes nothing but a campaign's {@code analysis/}.
 */
@NullMarked
package dev.pairwright.analysis;

import org.jspecify.annotations.NullMarked;
