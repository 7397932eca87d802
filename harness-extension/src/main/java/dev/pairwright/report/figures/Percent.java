package dev.pairwright.report.figures;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/** How axes write shares, whatever the machine's language. */
final class Percent {

    private Percent() {}

    static NumberFormat whole() {
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMultiplier(100);
        return format;
    }
}
