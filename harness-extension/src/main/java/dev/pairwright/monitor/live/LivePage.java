package dev.pairwright.monitor.live;

import com.sun.net.httpserver.Headers;
import dev.pairwright.core.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page: one file, and a policy under which a browser runs its one script and its one style sheet and nothing else.
 *
 * @param text the file
 * @param policy what a browser may do with it
 */
record LivePage(String text, String policy) {

    private static final String FILE = "page.html";

    static LivePage read() {
        try (InputStream in = LivePage.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new LivePage(
                    text,
                    "default-src 'none'; script-src " + hash(text, "script") + "; style-src " + hash(text, "style")
                            + "; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"
                            + "; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String page, String element) {
        Matcher found = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(page);
        if (!found.find()) {
            throw new IllegalStateException(FILE + " has no " + element);
        }
        byte[] digest = HexFormat.of().parseHex(Sha256.ofText(found.group(1)).hex());
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Sets what every answer says about itself. */
    void describe(Headers headers) {
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
    }
}
