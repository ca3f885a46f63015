package parsbot.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PassageSplitterTest {

    private static final ArticleId ID = new ArticleId("a");
    private static final Locale SPANISH = Locale.of("es");

    @Test
    void split_oneParagraph_isOnePassageWithItsSentences() {
        Paragraph paragraph = new Paragraph(
                "ICE pays. The city bills.",
                SPANISH,
                "The fee",
                List.of(line("who pays"), new Paragraph.Line("who bills", new TextRange(10, 25))));

        List<Passage> passages = new PassageSplitter(new PassageLimits(10, 100))
                .split(ID, List.of(paragraph))
                .passages();

        assertThat(passages)
                .containsExactly(new Passage(
                        new PassageId(ID, 1),
                        "ICE pays. The city bills.",
                        SPANISH,
                        "The fee",
                        List.of(new TextRange(0, 9), new TextRange(10, 25)),
                        List.of(AskedAs.of("who pays"), new AskedAs("who bills", OptionalInt.of(1)))));
    }

    @Test
    void split_joinedAndSplitParagraphs_areFoundInThePassagesMadeOfThem() {
        List<Paragraph> paragraphs = List.of(paragraph("One"), paragraph("two"), paragraph("A long one. It is cut."));

        PassageSplitter.Split split = new PassageSplitter(new PassageLimits(5, 12)).split(ID, paragraphs);

        assertThat(split.passages()).extracting(Passage::text).containsExactly("One two", "A long one.", "It is cut.");
        assertThat(split.ofParagraph())
                .containsExactly(
                        split.passages().subList(0, 1),
                        split.passages().subList(0, 1),
                        split.passages().subList(1, 3));
    }

    @Test
    void split_noParagraph_isNoPassage() {
        assertThat(new PassageSplitter(PassageLimits.DEFAULT)
                        .split(ID, List.of())
                        .passages())
                .isEmpty();
    }

    @Test
    void split_shortParagraphs_areJoinedWithTheirAskedAsLines() {
        List<Paragraph> paragraphs = List.of(
                new Paragraph("One", Locale.ENGLISH, null, List.of(line("1"))),
                new Paragraph("two", Locale.ENGLISH, null, List.of(line("2"))),
                new Paragraph("A paragraph of its own.", Locale.ENGLISH, null, List.of(line("3"))),
                new Paragraph("Another long paragraph.", Locale.ENGLISH, null, List.of(line("4"))));

        List<Passage> passages = new PassageSplitter(new PassageLimits(5, 100))
                .split(ID, paragraphs)
                .passages();

        assertThat(passages)
                .extracting(Passage::text, Passage::askedAs)
                .containsExactly(
                        tuple("One two", List.of(AskedAs.of("1"), AskedAs.of("2"))),
                        tuple("A paragraph of its own.", List.of(AskedAs.of("3"))),
                        tuple("Another long paragraph.", List.of(AskedAs.of("4"))));
    }

    @Test
    void split_shortLastParagraph_isJoinedToTheOneBefore() {
        assertThat(split(8, 100, paragraph("A paragraph of its own."), paragraph("End.")))
                .containsExactly("A paragraph of its own. End.");
    }

    @Test
    void split_shortParagraphOfAnotherSection_isKeptApart() {
        Paragraph fee = new Paragraph("Fee", Locale.ENGLISH, "The fee", List.of());
        Paragraph vote = new Paragraph("Vote", Locale.ENGLISH, "The vote", List.of());

        assertThat(split(8, 100, fee, vote)).containsExactly("Fee", "Vote");
    }

    @Test
    void split_shortParagraphInAnotherLanguage_isKeptApart() {
        assertThat(split(8, 100, new Paragraph("Voto", SPANISH, null, List.of()), paragraph("Vote")))
                .containsExactly("Voto", "Vote");
    }

    @Test
    void split_shortParagraphThatDoesNotFit_isKeptApart() {
        assertThat(split(8, 20, paragraph("Twenty characters ab"), paragraph("End.")))
                .containsExactly("Twenty characters ab", "End.");
    }

    @Test
    void split_longParagraph_isSplitBetweenSentencesAndKeepsItsAskedAsLines() {
        Paragraph paragraph = new Paragraph(
                "ICE pays. The city bills. Who knows? Nobody.", Locale.ENGLISH, "Fee", List.of(line("who pays")));

        List<Passage> passages = new PassageSplitter(new PassageLimits(0, 26))
                .split(ID, List.of(paragraph))
                .passages();

        assertThat(passages)
                .extracting(Passage::id, Passage::text, Passage::section, Passage::askedAs)
                .containsExactly(
                        tuple(
                                new PassageId(ID, 1),
                                "ICE pays. The city bills.",
                                "Fee",
                                List.of(AskedAs.of("who pays"))),
                        tuple(new PassageId(ID, 2), "Who knows? Nobody.", "Fee", List.of(AskedAs.of("who pays"))));
    }

    @Test
    void split_sentencesThatLinesName_areFoundWherePartsAreJoined() {
        Paragraph first = naming("Up. Down.", new TextRange(4, 9));
        Paragraph second = naming("In. Out. Off.", new TextRange(0, 3), new TextRange(9, 13));

        List<Passage> passages = new PassageSplitter(new PassageLimits(15, 100))
                .split(ID, List.of(first, second))
                .passages();

        assertThat(passages).extracting(Passage::text).containsExactly("Up. Down. In. Out. Off.");
        assertThat(named(passages.getFirst())).containsExactly("Down.", "In.", "Off.");
    }

    @Test
    void split_joinedTextsThatBecomeOneSentence_areNamedByIt() {
        Paragraph first = naming("Fee", new TextRange(0, 3));
        Paragraph second = naming("5,000 dollars. A year.", new TextRange(0, 14), new TextRange(15, 22));

        List<Passage> passages = new PassageSplitter(new PassageLimits(5, 100))
                .split(ID, List.of(first, second))
                .passages();

        assertThat(named(passages.getFirst())).containsExactly("Fee 5,000 dollars.", "Fee 5,000 dollars.", "A year.");
    }

    @Test
    void split_sentencesThatLinesName_areNamedInThePartsThatHaveThem() {
        Paragraph paragraph = naming(
                "Up up. Down. Up up. In a long sentence. Out.",
                new TextRange(13, 19),
                new TextRange(20, 39),
                new TextRange(40, 44));

        List<Passage> passages = new PassageSplitter(new PassageLimits(0, 13))
                .split(ID, List.of(paragraph))
                .passages();

        assertThat(passages)
                .extracting(Passage::text)
                .containsExactly("Up up. Down.", "Up up.", "In a long", "sentence.", "Out.");
        assertThat(passages)
                .extracting(PassageSplitterTest::named)
                .containsExactly(
                        List.of("-", "-", "-"),
                        List.of("Up up.", "-", "-"),
                        List.of("-", "In a long", "-"),
                        List.of("-", "sentence.", "-"),
                        List.of("-", "-", "Out."));
    }

    @Test
    void split_longSentence_isSplitAtSpaces() {
        assertThat(split(0, 10, paragraph("one two three four"))).containsExactly("one two", "three four");
    }

    @Test
    void split_endlessWord_isCutAtTheLimit() {
        assertThat(split(0, 4, paragraph("abcdefghij"))).containsExactly("abcd", "efgh", "ij");
    }

    @Test
    void split_surrogatePairAtTheLimit_isNotSplit() {
        String moon = "\uD83C\uDF15";

        assertThat(split(0, 4, paragraph("x" + moon.repeat(3)))).containsExactly("x" + moon, moon.repeat(2));
    }

    @Test
    void split_smallestLimit_stillHoldsASurrogatePair() {
        String moon = "\uD83C\uDF15";

        assertThat(split(0, 2, paragraph(moon.repeat(3)))).containsExactly(moon, moon, moon);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("parsbot.corpus.Seeds#seeds")
    void split_anyParagraphs_passagesCoverThemInOrderWithinTheLimit(long seed) {
        RandomText random = new RandomText(seed);
        List<Paragraph> paragraphs = random.paragraphs();
        int maxChars = random.between(2, 300);
        PassageLimits limits = new PassageLimits(random.between(0, maxChars - 1), maxChars);

        List<Passage> passages =
                new PassageSplitter(limits).split(ID, paragraphs).passages();

        assertThat(passages.stream().map(Passage::text).map(PassageSplitterTest::withoutSpaces))
                .allSatisfy(text -> assertThat(text).matches(PassageSplitterTest::hasWholePairsOnly, "whole pairs"));
        assertThat(passages.stream().map(Passage::text).collect(Collectors.joining()))
                .satisfies(text -> assertThat(withoutSpaces(text))
                        .isEqualTo(withoutSpaces(
                                paragraphs.stream().map(Paragraph::text).collect(Collectors.joining()))));
        assertThat(passages)
                .allSatisfy(passage -> assertThat(passage.text())
                        .hasSizeLessThanOrEqualTo(maxChars)
                        .isEqualTo(passage.text().strip())
                        .isNotEmpty());
        assertThat(passages).extracting(passage -> passage.id().number()).isSorted();
        assertThat(passages.stream()
                        .flatMap(passage -> passage.askedAs().stream())
                        .map(AskedAs::question)
                        .distinct())
                .containsExactlyElementsOf(paragraphs.stream()
                        .flatMap(paragraph -> paragraph.askedAs().stream())
                        .map(Paragraph.Line::question)
                        .toList());
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void split_endlessWordOfMegabytes_isDoneInTime() {
        assertThat(split(60, 1000, paragraph("x".repeat(4_000_000)))).hasSize(4_000);
    }

    private static Paragraph.Line line(String question) {
        return Paragraph.Line.of(question);
    }

    /** Returns a paragraph with a line for each sentence. */
    private static Paragraph naming(String text, TextRange... sentences) {
        return paragraph(text)
                .withAskedAs(Arrays.stream(sentences)
                        .map(sentence -> new Paragraph.Line("which?", sentence))
                        .toList());
    }

    /** Returns the sentence that each line names, a dash for none. */
    private static List<String> named(Passage passage) {
        return passage.askedAs().stream()
                .map(line -> line.sentence().isEmpty()
                        ? "-"
                        : passage.sentences().get(line.sentence().getAsInt()).of(passage.text()))
                .toList();
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(text, Locale.ENGLISH, null, List.of());
    }

    private static List<String> split(int minChars, int maxChars, Paragraph... paragraphs) {
        return new PassageSplitter(new PassageLimits(minChars, maxChars))
                .split(ID, List.of(paragraphs)).passages().stream()
                        .map(Passage::text)
                        .toList();
    }

    private static String withoutSpaces(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean hasWholePairsOnly(String text) {
        return text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
