/**
 * Pages that show one pair or one run: functions from locked runs to HTML, each page one file that runs nothing and asks nobody for anything. What an agent wrote is
 * text on them, whatever it says.
 */
@NullMarked
package dev.pairwright.report.pages;

import org.jspecify.annotations.NullMarked;
