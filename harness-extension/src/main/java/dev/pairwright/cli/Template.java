package dev.pairwright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Texts that new experiments begin with; {@code @name@} stands for a value. */
final class Template {

    private Template() {}

    static String of(String name, Map<String, String> values) {
        String text;
        try (InputStream in = Template.class.getResourceAsStream("new/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no template " + name);
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + name, e);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return text;
    }
}
