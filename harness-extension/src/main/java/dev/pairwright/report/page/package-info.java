/**
 * Short pages for people, such as a pilot's: a title and parts, written down as Markdown and as HTML. All texts are plain; who writes them down escapes them, for an agent
 * may have had a hand in any.
 */
@NullMarked
package dev.pairwright.report.page;

import org.jspecify.annotations.NullMarked;
