/**
 * The statistics of paired observations: functions from arrays to small records, nothing read and nothing written. What cannot be
 * estimated is said with its reason; no result holds null, NaN or an infinite number.
 */
@NullMarked
package dev.pairwright.analysis.statistics;

import org.jspecify.annotations.NullMarked;
