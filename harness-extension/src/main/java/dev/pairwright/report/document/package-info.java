/**
 * What pages for people are put together of, and how they are written down as HTML and as Markdown. All texts are plain; who writes them down escapes them, for an agent may have
 * had a hand in any.
 */
@NullMarked
package dev.pairwright.report.document;

import org.jspecify.annotations.NullMarked;
