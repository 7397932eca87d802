package dev.pairwright.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pairwright.campaign.PairOutcome;
import dev.pairwright.io.path.TreeRemoval;
import dev.pairwright.testkit.HostileAgent;
import dev.pairwright.testkit.Played;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a campaign in which every text that an agent may write is hostile. */
class PageWriterTest {

    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z][a-zA-Z0-9]*|!doctype)[^>]*>");
    private static final List<String> TAGS = List.of(
            "!doctype",
            "html",
            "head",
            "meta",
            "link",
            "title",
            "style",
            "body",
            "main",
            "p",
            "h1",
            "h2",
            "h3",
            "div",
            "section",
            "span",
            "code",
            "pre",
            "nav",
            "a",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "ul",
            "li",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "strong",
            "em",
            "i",
            "footer");

    @TempDir
    private static Path home;

    private static PageStage stage;

    @BeforeAll
    static void play() {
        stage = PageStage.of(home, HostileAgent.class, "Title " + HostileAgent.MARKUP);
    }

    @AfterAll
    static void remove() throws IOException {
        TreeRemoval.remove(home.resolve("experiments"));
    }

    @Test
    void every_pair_and_every_run_has_a_page() {
        List<String> names = stage.outcomes().stream()
                .flatMap(outcome -> Stream.concat(
                        Stream.of(outcome.pair().pairId().value() + ".html"),
                        outcome.runs().stream().map(run -> run.runId() + ".html")))
                .sorted()
                .toList();
        assertThat(names).hasSize(6);
        assertThat(stage.pages().keySet()).containsExactlyElementsOf(names);
    }

    @Test
    void every_link_to_a_file_leads_to_one() {
        Pattern link = Pattern.compile("<a class=\"file\" href=\"([^\"]*)\">");
        stage.pages()
                .forEach((name, page) -> assertThat(link.matcher(page).results().map(found -> found.group(1)))
                        .as(name)
                        .isNotEmpty()
                        .allSatisfy(href ->
                                assertThat(stage.folder().path().resolve(href)).isRegularFile()));
    }

    @Test
    @DisplayName("G04: pages hold no tag but their own, whatever an agent wrote")
    void no_foreign_markup() {
        stage.pages().forEach((name, page) -> {
            assertThat(TAG.matcher(page).results().map(found -> found.group(1).replace("/", "")))
                    .as(name)
                    .isSubsetOf(TAGS);
            assertThat(page)
                    .as(name)
                    .doesNotContainPattern("<[^>]*\\son[a-z]+=")
                    .doesNotContain("<script");
            assertThat(Pattern.compile("(?:href|src|content)=\"([^\"]*)\"")
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1)))
                    .as(name)
                    .noneMatch(target -> target.contains(HostileAgent.ADDRESS) || target.contains("javascript:"));
            assertThat(page).contains("&lt;script&gt;alert(&#39;canary&#39;)&lt;/script&gt;");
        });
    }

    @Test
    @DisplayName("G03: pages hold no control character but line ends and tabs")
    void no_control_characters() {
        stage.pages().forEach((name, page) -> assertThat(page)
                .as(name)
                .doesNotContainPattern("[\\p{Cntrl}&&[^\\n"
                        + "\\t]]|[\\u0080-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\u3164]")
                .contains("<i class=\"c\">ESC</i>[31mred"));
    }

    @Test
    @DisplayName("G07: pages hold no absolute path of this machine")
    void no_trace_of_the_machine() throws IOException {
        String real = home.toRealPath().toString();
        stage.pages().forEach((name, page) -> assertThat(page)
                .as(name)
                .doesNotContain(home.toString(), real, System.getProperty("user.home") + "/"));
    }

    @Test
    void the_transcript_shows_messages_calls_answers_refusals_and_questions() {
        assertThat(stage.runHtml())
                .contains(
                        "<h3>1 specification<span>+0.000 s</span></h3>",
                        "<h3>2 instruction<span>",
                        "<div class=\"call denied\"><p><code>write_file</code> <span class=\"tell bad\">refused: ",
                        ", outside of the workspace</span>",
                        "<div class=\"call asks\"><p><strong>asks for clarification</strong>"
                                + " <code>ask_clarification</code>",
                        "<span class=\"tell good\">done</span>",
                        "10 tokens in, 5 out",
                        "<dt>seed</dt><dd>",
                        "sha256sum --check SHA256SUMS");
    }

    @Test
    void the_pair_page_shows_what_differs_between_the_runs() {
        assertThat(stage.pairHtml())
                .contains(
                        "<title>SIMULATED: pair-",
                        "this says nothing about the variants</p>",
                        "<span class=\"who a\">first</span>",
                        "<span class=\"who b\">second</span>",
                        "<tr class=\"differs\"><td>tool calls</td><td class=\"n\">9</td><td class=\"n\">10</td><td"
                                + " class=\"n\">+1</td></tr>",
                        "first made 9, second 10;",
                        "<div class=\"none\">no such call</div>",
                        "<h3><code>binary.bin</code> <span class=\"tell bad\">&#8800; differs</span></h3>",
                        "file, 4 bytes, mode 644, sha256:",
                        "<h3><code>out.txt</code> <span class=\"tell bad\">&#8800; differs</span></h3>",
                        "<em>one</em>",
                        "<em>two</em>",
                        "<div class=\"notice\"><strong>The pair holds. Documented:</strong>");
    }

    @Test
    void what_is_attached_elsewhere_leads_nowhere_and_is_otherwise_the_same() {
        String attached = new String(
                stage.folder().attachable(stage.pairPage()).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(attached)
                .contains("Its files are attached to the run&#39;s step.".replace("&#39;", "'"))
                .doesNotContain("class=\"file\"")
                .contains("<em>two</em>");
        String run = new String(
                stage.folder().attachable(stage.runPage()).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(run)
                .contains("<span>" + stage.pair().pair().pairId() + " side by side</span>")
                .doesNotContain("<a class=\"file\"");
        assertThat(stage.folder().attachable(stage.folder().path().resolve("none.html")))
                .isEmpty();
    }

    @Test
    void a_second_start_writes_only_what_is_not_there_and_the_same() throws IOException {
        Map<String, String> before = stage.pages();
        Path kept = stage.runPage();
        Files.writeString(kept, "kept");
        assertThat(stage.play("main").outcomes()).allMatch(PairOutcome::repeated);
        assertThat(Played.text(kept)).isEqualTo("kept");

        Files.delete(kept);
        assertThat(stage.play("main").pages()).isEqualTo(before);
    }

    @Test
    void another_campaign_has_its_pages_in_its_own_folder_and_writing_them_changes_no_run() throws IOException {
        PageStage other = stage.play("other");
        assertThat(other.pages()).hasSize(6);
        assertThat(other.folder().path())
                .isEqualTo(other.runs().resolve("report").resolve("pages"));
        assertThat(stage.play("other").outcomes()).allMatch(PairOutcome::repeated);
    }

    @Test
    void pages_that_cannot_be_written_take_nothing_from_the_campaign() throws IOException {
        Path folder = stage.capsule().folder().resolve("runs/blocked");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report"), "no folder");

        PageStage blocked = stage.play("blocked");

        assertThat(blocked.outcomes())
                .hasSize(2)
                .allMatch(outcome -> outcome.runs().size() == 2);
    }

    @Test
    void a_page_says_what_it_may_not_do_and_names_its_one_style() {
        String policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"")
                .matcher(stage.pairHtml())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        assertThat(policy)
                .contains(
                        "default-src 'none'; style-src 'sha256-",
                        "; img-src data:; base-uri 'none'; form-action 'none'")
                .doesNotContain("unsafe");
    }
}
