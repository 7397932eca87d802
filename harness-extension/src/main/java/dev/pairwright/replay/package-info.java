/**
 * Replays chosen runs of a campaign and says how far they come out as they did. Chooses and compares; carries nothing out itself, never calls a model, and never counts a replayed
 * run as evidence.
 */
@NullMarked
package dev.pairwright.replay;

import org.jspecify.annotations.NullMarked;
