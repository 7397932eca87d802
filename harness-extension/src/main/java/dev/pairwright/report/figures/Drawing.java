package dev.pairwright.report.figures;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/**
 * Charts one below the other, made into a figure.
 *
 * @param name the figure's name
 * @param title its title
 * @param panels the charts
 */
record Drawing(String name, String title, List<Panel> panels) {

    private static final int DOTS = 2;

    /**
     * A chart and its height.
     *
     * @param chart what to draw
     * @param height in the SVG's units
     */
    record Panel(JFreeChart chart, int height) {}

    static Drawing of(String name, String title, JFreeChart chart, int height) {
        return new Drawing(name, title, List.of(new Panel(chart, height)));
    }

    /**
     * The figure.
     *
     * @param caption how to read it
     * @param description the same facts in words
     */
    Figure figure(String caption, String description) {
        return new Figure(
                name,
                title,
                caption,
                description,
                new SvgText(name, description, Look.WIDTH, height()).of(svg()),
                png());
    }

    private int height() {
        return panels.stream().mapToInt(Panel::height).sum();
    }

    private void draw(Graphics2D graphics) {
        double top = 0;
        for (Panel panel : panels) {
            panel.chart().draw(graphics, new Rectangle2D.Double(0, top, Look.WIDTH, panel.height()));
            top += panel.height();
        }
    }

    private String svg() {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
            SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
            context.setComment(null);
            context.setPrecision(2);
            context.setIDGenerator(new SVGIDGenerator() {
                @Override
                public String generateID(String prefix) {
                    return name + "-" + super.generateID(prefix);
                }
            });
            SVGGraphics2D graphics = new SVGGraphics2D(context, false);
            graphics.setSVGCanvasSize(new Dimension(Look.WIDTH, height()));
            draw(graphics);
            StringWriter out = new StringWriter();
            graphics.stream(out, false);
            return out.toString();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no DOM to draw into", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] png() {
        BufferedImage image = new BufferedImage(DOTS * Look.WIDTH, DOTS * height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(DOTS, DOTS);
        draw(graphics);
        graphics.dispose();
        return new Png(image).bytes();
    }
}
