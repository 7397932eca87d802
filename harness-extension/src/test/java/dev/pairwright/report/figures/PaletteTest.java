package dev.pairwright.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    private static final List<Color> MARKS = List.of(Palette.FIRST, Palette.SECOND, Palette.BOTH);
    private static final Color LIGHT_PAGE = Color.WHITE;
    private static final Color DARK_PAGE = new Color(0x16, 0x17, 0x1A);

    /** What people with a kind of colour vision see: Machado, Oliveira and Fernandes 2009, complete deficiency, on linear light. */
    enum Vision {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(.152286, 1.052583, -.204868, .114503, .786281, .099216, -.003882, -.048116, 1.051998),
        DEUTERANOPIA(.367322, .860646, -.227968, .280085, .672501, .047413, -.011820, .042940, .968881),
        TRITANOPIA(1.255528, -.076749, -.178779, -.078411, .930809, .147602, .004733, .691367, .303900);

        @SuppressWarnings("ImmutableEnumChecker") // nobody else has it
        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        /** CIELAB of what is seen. */
        double[] seen(Color colour) {
            double[] light = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
            double[] seen = new double[3];
            for (int i = 0; i < 3; i++) {
                double sum = 0;
                for (int j = 0; j < 3; j++) {
                    sum += matrix[3 * i + j] * light[j];
                }
                seen[i] = Math.min(1, Math.max(0, sum));
            }
            double x = root((.4124 * seen[0] + .3576 * seen[1] + .1805 * seen[2]) / .9505);
            double y = root(.2126 * seen[0] + .7152 * seen[1] + .0722 * seen[2]);
            double z = root((.0193 * seen[0] + .1192 * seen[1] + .9505 * seen[2]) / 1.089);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double linear(int channel) {
            double share = channel / 255.0;
            return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
        }

        private static double root(double t) {
            return t > .008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
        }
    }

    @Test
    void marks_stand_out_from_light_and_dark_pages() {
        assertThat(MARKS).allSatisfy(mark -> {
            assertThat(Contrast.of(mark, LIGHT_PAGE)).isGreaterThanOrEqualTo(3);
            assertThat(Contrast.of(mark, DARK_PAGE)).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void text_of_the_files_is_legible() {
        assertThat(Contrast.of(Palette.INK, LIGHT_PAGE)).isGreaterThanOrEqualTo(7);
        assertThat(Contrast.of(Palette.FAINT, LIGHT_PAGE)).isGreaterThanOrEqualTo(4.5);
    }

    /** A difference of 2.3 is just noticeable (CIE 1976). */
    @ParameterizedTest
    @EnumSource
    void colours_differ_for_everybody(Vision vision) {
        for (Color one : MARKS) {
            for (Color other : MARKS) {
                if (!one.equals(other)) {
                    assertThat(distance(vision.seen(one), vision.seen(other))).isGreaterThan(15);
                }
            }
        }
    }

    @Test
    void contrast_is_that_of_the_guidelines() {
        assertThat(Contrast.of(Color.BLACK, Color.WHITE)).isEqualTo(21, offset(1e-9));
        assertThat(Contrast.of(new Color(0x76, 0x76, 0x76), Color.WHITE)).isEqualTo(4.54, offset(.005));
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }
}
