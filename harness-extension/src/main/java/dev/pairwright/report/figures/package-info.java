/** Draws what an analysis found, as SVG and PNG. The only place that knows the drawing libraries; they are optional. */
@NullMarked
package dev.pairwright.report.figures;

import org.jspecify.annotations.NullMarked;
