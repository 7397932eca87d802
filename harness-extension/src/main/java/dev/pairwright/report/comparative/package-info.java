/**
 * The comparative report: what a campaign's findings say, for people, as a page, a document and a summary. Whatever it claims is taken from the findings as they are; it
 * holds no rule of its own about what may be concluded.
 */
@NullMarked
package dev.pairwright.report.comparative;

import org.jspecify.annotations.NullMarked;
