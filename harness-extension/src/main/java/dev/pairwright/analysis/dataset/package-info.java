/** Pairs with what was measured on both sides, read from a table or made from scorecards, and all statistics of one endpoint of them. */
@NullMarked
package dev.pairwright.analysis.dataset;

import org.jspecify.annotations.NullMarked;
