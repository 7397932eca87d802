package dev.pairwright.monitor.terminal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The terminal of a person who watches.
 *
 * @param out writes to it
 * @param columns how wide it is
 * @param unicode whether it shows more than ASCII
 */
@API(status = API.Status.INTERNAL)
public record Terminal(PrintStream out, int columns, boolean unicode) {

    private static final Path DEVICE = Path.of("/dev/tty");
    private static final int USUAL = 80;
    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d{2,4})\\s*");

    /**
     * The terminal that this process was started from; none if nobody sees there what it prints: without a terminal, as in continuous integration, and where the
     * output goes to a file or through a pipe.
     */
    public static Optional<Terminal> watched() {
        return new ControllingTerminal(Path.of("/proc")).showsOutput() ? at(DEVICE, System.getenv()) : Optional.empty();
    }

    /**
     * A terminal.
     *
     * @param device such as {@code /dev/tty}, which opens for a process that belongs to a terminal and for no other
     * @param environment tells of its kind and character set
     */
    static Optional<Terminal> at(Path device, Map<String, String> environment) {
        if (environment.getOrDefault("TERM", "dumb").equals("dumb")) {
            return Optional.empty();
        }
        boolean unicode = unicode(environment);
        Charset charset = unicode ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII;
        try {
            return Optional.of(new Terminal(
                    new PrintStream(new FileOutputStream(device.toFile()), true, charset), columns(device), unicode));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean unicode(Map<String, String> environment) {
        String locale = environment.getOrDefault(
                "LC_ALL", environment.getOrDefault("LC_CTYPE", environment.getOrDefault("LANG", "")));
        return locale.toUpperCase(Locale.ROOT).replace("-", "").endsWith("UTF8");
    }

    private static int columns(Path device) {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(device.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return USUAL;
            }
            Matcher size = SIZE.matcher(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            return size.matches() ? Integer.parseInt(size.group(1)) : USUAL;
        } catch (IOException e) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }
}
