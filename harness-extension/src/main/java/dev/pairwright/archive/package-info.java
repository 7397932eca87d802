/**
 * Keeps copies of campaigns: backups by content, restoring them, and what disk a campaign needs. Reads campaigns and writes beside them; never changes a file of a campaign,
 * never puts back over one that is there, and never believes a backup that it has not verified.
 */
@NullMarked
package dev.pairwright.archive;

import org.jspecify.annotations.NullMarked;
