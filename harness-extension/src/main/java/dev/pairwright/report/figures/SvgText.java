package dev.pairwright.report.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes what the generator wrote fit for a page: no declaration, a size that may shrink, ids of its own, words for people who cannot see it.
 *
 * @param name the figure's name
 * @param description the figure in words
 * @param width in its own units
 * @param height in its own units
 */
record SvgText(String name, String description, int width, int height) {

    private static final Pattern BEFORE = Pattern.compile("^.*?(?=<svg)", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<svg\\b[^>]*>", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern FAMILY = Pattern.compile("font-family=\"[^\"]*\"|font-family:[^;\"]*");

    String of(String generated) {
        String svg = COMMENT.matcher(BEFORE.matcher(generated).replaceFirst("")).replaceAll("");
        String root = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\""
                + width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height
                + "\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\" fill=\"black\" stroke=\"black\""
                + " stroke-linecap=\"square\" stroke-miterlimit=\"10\"><title>"
                + escaped(description) + "</title>";
        svg = ROOT.matcher(svg).replaceFirst(Matcher.quoteReplacement(root));
        svg = svg.replace("\"genericDefs\"", "\"" + name + "-defs\"");
        return FAMILY.matcher(svg)
                .replaceAll(found -> found.group().startsWith("font-family=")
                        ? "font-family=\"Helvetica, Arial, sans-serif\""
                        : "font-family:Helvetica, Arial, sans-serif")
                .strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
