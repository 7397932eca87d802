package dev.pairwright.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void a_document_calls_nobody_and_links_nowhere() {
        assertThat(MarkdownText.of("@all #1 [x](http://e) www.e |`*_~\\ <i>"))
                .isEqualTo("&#64;all &#35;1 \\[x\\](http&#58;//e) www&#46;e \\|\\`\\*\\_\\~\\\\ &lt;i&gt;");
    }
}
