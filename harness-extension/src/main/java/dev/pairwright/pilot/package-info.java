/**
 * The pilot that comes before the main campaign: makes it, judges it by lists that are fixed beforehand, and opens the main campaign only if it said go. Never judges how the
 * variants fare, never lets a run of a pilot join a sample, and never changes what a pilot locked.
 */
@NullMarked
package dev.pairwright.pilot;

import org.jspecify.annotations.NullMarked;
