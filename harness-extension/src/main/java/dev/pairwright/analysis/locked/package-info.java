/** Reads a campaign's locked runs: verifies each against its seal, keeps figures of it, and forgets the rest. The only place of the analysis that reads a campaign. */
@NullMarked
package dev.pairwright.analysis.locked;

import org.jspecify.annotations.NullMarked;
