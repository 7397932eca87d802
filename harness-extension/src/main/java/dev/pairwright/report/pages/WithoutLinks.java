package dev.pairwright.report.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A page without its links to other files, of which nothing but their words is left. It is of our own making, so its bytes are searched for what begins and ends a link as it is written. */
final class WithoutLinks {

    private static final byte[] LIST = ascii(PageFolder.FILES);
    private static final byte[] LIST_END = ascii(PageFolder.FILES_END);
    private static final byte[] INSTEAD = ascii("<p class=\"faint\">Its files are attached to the run's step.</p>\n");
    private static final byte[] LINK = ascii(Markup.LINK);
    private static final byte[] LINK_END = ascii(Markup.LINK_END);
    private static final byte[] TARGET_END = ascii("\">");
    private static final byte[] WORDS = ascii("<span>");
    private static final byte[] WORDS_END = ascii("</span>");

    private final byte[] page;
    private final ByteArrayOutputStream out;
    private int done;

    WithoutLinks(byte[] page) {
        this.page = page;
        this.out = new ByteArrayOutputStream(page.length);
    }

    byte[] bytes() {
        for (int at = next(0); at < page.length; at = next(Math.max(done, at + 1))) {
            if (startsWith(at, LIST)) {
                list(at);
            } else if (startsWith(at, LINK)) {
                link(at);
            }
        }
        upTo(page.length);
        return out.toByteArray();
    }

    private int next(int from) {
        int at = from;
        while (at < page.length && page[at] != '<') {
            at++;
        }
        return at;
    }

    private void list(int at) {
        int end = find(LIST_END, at);
        if (end >= 0) {
            upTo(at);
            out.writeBytes(INSTEAD);
            done = end + LIST_END.length;
        }
    }

    private void link(int at) {
        int words = find(TARGET_END, at + LINK.length);
        int end = find(LINK_END, at);
        if (words >= 0 && end > words) {
            upTo(at);
            out.writeBytes(WORDS);
            done = words + TARGET_END.length;
            upTo(end);
            out.writeBytes(WORDS_END);
            done = end + LINK_END.length;
        }
    }

    private void upTo(int end) {
        out.write(page, done, end - done);
        done = end;
    }

    private boolean startsWith(int at, byte[] what) {
        if (at + what.length > page.length) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (page[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    private int find(byte[] what, int from) {
        for (int at = from; at + what.length <= page.length; at++) {
            if (page[at] == what[0] && startsWith(at, what)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
