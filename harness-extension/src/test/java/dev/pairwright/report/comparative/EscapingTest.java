package dev.pairwright.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapingTest {

    @Test
    void a_page_holds_what_was_written_and_nothing_of_it_acts() {
        assertThat(HtmlText.of("<b onclick=\"x\">'&\u001b[0m\n"))
                .isEqualTo("&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;\\u001b[0m\\n");
    }

    @Test
    void a_document_calls_nobody_and_links_nowhere() {
        assertThat(MarkdownText.of("@all #1 [x](http://e) www.e |`*_~\\ <i>"))
                .isEqualTo("&#64;all &#35;1 \\[x\\](http&#58;//e) www&#46;e \\|\\`\\*\\_\\~\\\\ &lt;i&gt;");
    }
}
