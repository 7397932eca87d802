/**
 * Gates: claims such as "not worse by more than 15 points" that paired data show, refute or leave open, and what it takes to decide them.
 * Functions from counts and differences to verdicts, nothing read and nothing written.
 */
@NullMarked
package dev.pairwright.analysis.gate;

import org.jspecify.annotations.NullMarked;
