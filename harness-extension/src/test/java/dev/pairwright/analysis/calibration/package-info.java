/** Calibration: campaigns with a known truth go through the analysis, and it must say what is so as often as it promises. */
@NullMarked
package dev.pairwright.analysis.calibration;

import org.jspecify.annotations.NullMarked;
