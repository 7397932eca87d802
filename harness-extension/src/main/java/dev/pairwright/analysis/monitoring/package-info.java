/**
 * Looking while a campaign runs: quantities that hold at whatever moment they are looked at. Functions from observations to small records,
 * nothing read and nothing written.
 */
@NullMarked
package dev.pairwright.analysis.monitoring;

import org.jspecify.annotations.NullMarked;
