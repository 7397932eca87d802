package dev.pairwright.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void what_was_drawn_is_read_back_by_others() throws IOException {
        BufferedImage image = new BufferedImage(257, 3, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, (x * 7_919 + y * 104_729) & 0xFFFFFF);
            }
        }

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(new Png(image).bytes()));

        assertThat(pixels(read)).isEqualTo(pixels(image));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
