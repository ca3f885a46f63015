package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

final class AskedAsBlockTest {

    private static final Paragraph FEE = paragraph("ICE pays a fee of 5,000 dollars.");
    private static final Paragraph FEE_RISES = paragraph("ICE pays a higher fee from 2016 on.");
    private static final Paragraph VOTE = paragraph("Two of three decide.");
    private static final List<Paragraph> PARAGRAPHS = List.of(FEE, FEE_RISES, VOTE);

    private final Problems problems = new Problems();

    @Test
    void openingLine_blockAtTheEnd_isItsLine() {
        assertThat(AskedAsBlock.openingLine(List.of("Text.", "", "<!-- asked as", "-->")))
                .isEqualTo(2);
    }

    @Test
    void openingLine_noBlock_isMinusOne() {
        assertThat(AskedAsBlock.openingLine(List.of("Text.", "<!-- a remark -->")))
                .isEqualTo(-1);
    }

    @Test
    void openingLine_twoBlocks_isTheFirst() {
        assertThat(AskedAsBlock.openingLine(List.of("<!-- asked as", "-->", "<!-- asked as", "-->")))
                .isZero();
    }

    @Test
    void bind_firstWords_giveTheQuestionsToTheirParagraphs() {
        List<Paragraph> bound = bind("""
            <!-- asked as

            ICE pays a fee …
            - how much
            -   what does ICE pay

            Two of three...
            - who decides

            -->
            """);

        assertThat(problems.all()).isEmpty();
        assertThat(bound)
                .containsExactly(
                        FEE.withAskedAs(List.of(line("how much"), line("what does ICE pay"))),
                        FEE_RISES,
                        VOTE.withAskedAs(List.of(line("who decides"))));
    }

    @Test
    void bind_wholeParagraphAsOpening_needsNoEllipsis() {
        List<Paragraph> bound = bind("<!-- asked as\nTwo of three decide.\n- who decides\n-->");

        assertThat(problems.all()).isEmpty();
        assertThat(bound).containsExactly(FEE, FEE_RISES, VOTE.withAskedAs(List.of(line("who decides"))));
    }

    @Test
    void bind_paragraphNamedTwice_getsAllQuestions() {
        List<Paragraph> bound = bind("<!-- asked as\nTwo …\n- who\nTwo of …\n- how many\n-->");

        assertThat(problems.all()).isEmpty();
        assertThat(bound).containsExactly(FEE, FEE_RISES, VOTE.withAskedAs(List.of(line("who"), line("how many"))));
    }

    @Test
    void bind_numberBeforeTheQuestion_namesTheSentence() {
        String text = "Nobody knows. Mr. Ruiz asked twice. Three people left.";
        List<Paragraph> bound =
                AskedAsBlock.bind(List.of(paragraph(text)), """
                    <!-- asked as
                    Nobody …
                    - (2) who asked
                    - (1)does anybody know
                    - (3) (3) people?
                    - how (2) ask
                    - (two) asked
                    - (-1) left
                    -->
                    """.lines().toList(), "a.md", 9, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(bound.getFirst().askedAs())
                .containsExactly(
                        new Paragraph.Line("who asked", new TextRange(14, 35)),
                        new Paragraph.Line("does anybody know", new TextRange(0, 13)),
                        new Paragraph.Line("(3) people?", new TextRange(36, 54)),
                        line("how (2) ask"),
                        line("(two) asked"),
                        line("(-1) left"));
    }

    @Test
    void bind_numberOfNoSentence_saysWhichThereAre() {
        List<Paragraph> bound = AskedAsBlock.bind(
                List.of(paragraph("One. Two. Three."), paragraph("Alone.")),
                """
                <!-- asked as
                One. …
                - (0) a
                - (4) b
                - (2018) c
                - (99999999999999999999) d
                - (3)
                - (3) e
                Alone.
                - (2) f
                -->
                """.lines().toList(),
                "a.md",
                9,
                problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.md:12: '(0)' names no sentence of the paragraph: must be (1) to (3), or no number",
                        "a.md:13: '(4)' names no sentence of the paragraph: must be (1) to (3), or no number",
                        "a.md:14: '(2018)' names no sentence of the paragraph: must be (1) to (3), or no number",
                        "a.md:15: '(99999999999999999999)' names no sentence of the paragraph: must be (1) to (3), or"
                                + " no number",
                        "a.md:16: '- (3)' has no question: write one after the sentence's number",
                        "a.md:19: '(2)' names no sentence of the paragraph: must be (1), its only one, or no number");
        assertThat(bound.getFirst().askedAs()).containsExactly(new Paragraph.Line("e", new TextRange(10, 16)));
    }

    @Test
    void bind_openingOfTwoParagraphs_asksForMoreWords() {
        List<Paragraph> bound = bind("<!-- asked as\nICE pays a …\n- how much\n-->");

        assertThat(problems.all())
                .containsExactly(
                        new Problem("a.md:11", "2 paragraphs start with 'ICE pays a': write more of the first words"));
        assertThat(bound).isEqualTo(PARAGRAPHS);
    }

    @Test
    void bind_openingOfNoParagraph_saysSo() {
        List<Paragraph> bound = bind("<!-- asked as\n\nThree of …\n- who decides\n-->");

        assertThat(problems.all())
                .containsExactly(new Problem(
                        "a.md:12",
                        "no paragraph starts with 'Three of': name one by its first words, or a question by '- '"));
        assertThat(bound).isEqualTo(PARAGRAPHS);
    }

    @Test
    void bind_questionBeforeAnyOpening_saysSo() {
        bind("<!-- asked as\n- who decides\n-->");

        assertThat(problems.all())
                .containsExactly(new Problem(
                        "a.md:11", "'- who decides' stands before any paragraph is named by its first words"));
    }

    @Test
    void bind_questionWithoutSpace_isTakenForAnOpening() {
        bind("<!-- asked as\nTwo …\n-who decides\n-->");

        assertThat(problems.all())
                .containsExactly(new Problem(
                        "a.md:12",
                        "no paragraph starts with '-who decides': name one by its first words, or a question by '- '"));
    }

    @Test
    void bind_noEnd_saysSoAtTheOpening() {
        bind("<!-- asked as\nTwo …\n- who decides");

        assertThat(problems.all())
                .containsExactly(new Problem("a.md:10", "the asked-as block has no end: close it with a line '-->'"));
    }

    @Test
    void bind_textAfterTheBlock_saysSo() {
        bind("<!-- asked as\nTwo …\n- who decides\n-->\n\nMore text.");

        assertThat(problems.all())
                .containsExactly(new Problem(
                        "a.md:15", "'More text.' stands after the asked-as block, which must be the last in the file"));
    }

    @Test
    void bind_severalProblems_areAllReported() {
        bind("<!-- asked as\n- a\nICE …\n- b\nNobody …\n- c");

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.md:11: '- a' stands before any paragraph is named by its first words",
                        "a.md:12: 2 paragraphs start with 'ICE': write more of the first words",
                        "a.md:14: no paragraph starts with 'Nobody': name one by its first words, or a question by '-"
                                + " '",
                        "a.md:10: the asked-as block has no end: close it with a line '-->'");
    }

    /** Binds a block that stands from line 10 of its file on. */
    private List<Paragraph> bind(String block) {
        return AskedAsBlock.bind(PARAGRAPHS, block.lines().toList(), "a.md", 9, problems);
    }

    private static Paragraph.Line line(String question) {
        return Paragraph.Line.of(question);
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(text, Locale.ENGLISH, null, List.of());
    }
}
