package dev.pairwright.report.figures;

import java.awt.Color;

/** How much two colours stand out from each other, as the Web Content Accessibility Guidelines 2.2 reckon it: from 1 to 21. */
final class Contrast {

    private Contrast() {}

    static double of(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + .05) / (dark + .05);
    }

    private static double luminance(Color colour) {
        return .2126 * linear(colour.getRed()) + .7152 * linear(colour.getGreen()) + .0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }
}
