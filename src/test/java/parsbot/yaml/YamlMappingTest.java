package parsbot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.problem.Problem;
import parsbot.problem.Problems;

final class YamlMappingTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    private final Problems problems = new Problems();

    @Test
    void text_valuesOfEveryKind_areTextWithoutSpaceAround() {
        YamlMapping yaml = read("a: ' one '\nb: 2018\nc: 2018-07-11\nd: true\ne: |\n  two\n  three\n");

        assertThat(List.of("a", "b", "c", "d", "e").stream().map(yaml::text).map(Optional::orElseThrow))
                .containsExactly("one", "2018", "2018-07-11", "true", "two\nthree");
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", "1.10", "1_000", "0x1F", "1e3", "12:30:45", "+5", ".5"})
    void text_valueThatLooksLikeANumber_isKeptAsItIsWritten(String value) {
        assertThat(read("a: " + value).text("a")).contains(value);
        assertThat(read("a: [" + value + "]").texts("a")).containsExactly(value);
    }

    @Test
    void text_missingOrNull_isEmptyAndNoProblem() {
        YamlMapping yaml = read("a:\nb: ~\n");

        assertThat(List.of("a", "b", "c").stream().map(yaml::text)).containsOnly(Optional.empty());
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void text_listMappingOrEmpty_isReported() {
        YamlMapping yaml = read("a: [1, 2]\nb: {c: d}\ne: ''\n");

        assertThat(List.of("a", "b", "e").stream().map(yaml::text)).containsOnly(Optional.empty());
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml: field 'a' is '[\"1\",\"2\"]': must be a text, not empty",
                        "a.yaml: field 'b' is '{\"c\":\"d\"}': must be a text, not empty",
                        "a.yaml: field 'e' is '': must be a text, not empty");
    }

    @Test
    void requiredText_missing_isReportedOnce() {
        assertThat(read("b: 1").requiredText("a")).isEmpty();

        assertThat(problems.all()).containsExactly(new Problem("a.yaml", "field 'a' is missing"));
    }

    @Test
    void requiredText_empty_isReportedOnce() {
        assertThat(read("a: ''").requiredText("a")).isEmpty();

        assertThat(problems.all()).containsExactly(new Problem("a.yaml", "field 'a' is '': must be a text, not empty"));
    }

    @Test
    void constant_writtenInLowerCaseWithHyphens_isFound() {
        assertThat(read("a: dark-blue").constant("a", Colour.class)).contains(Colour.DARK_BLUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"green", "RED", "dark_blue"})
    void constant_anotherText_saysWhichAreAllowed(String value) {
        assertThat(read("a: " + value).constant("a", Colour.class)).isEmpty();

        assertThat(problems.all())
                .containsExactly(new Problem("a.yaml", "field 'a' is '" + value + "': must be red, dark-blue"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "50, 50", "07, 7"})
    void integer_withinTheBounds_isRead(String value, int number) {
        assertThat(read("a: " + value).integer("a", 9, 0, 50)).isEqualTo(number);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "51", "1.5", "ten", "99999999999999999999", "true", "1e1"})
    void integer_anythingElse_isReportedAndTheFallback(String value) {
        assertThat(read("a: " + value).integer("a", 9, 0, 50)).isEqualTo(9);

        assertThat(problems.all())
                .containsExactly(
                        new Problem("a.yaml", "field 'a' is '" + value + "': must be a whole number from 0 to 50"));
    }

    @Test
    void integer_missing_isTheFallback() {
        assertThat(read("").integer("a", 9, 0, 50)).isEqualTo(9);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 0.25", "1, 1", "1.0, 1"})
    void number_withinTheBounds_isRead(String value, double number) {
        assertThat(read("a: " + value).number("a", 9, 0, 1)).isEqualTo(number);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", ".nan", ".inf", "half", "1e-1"})
    void number_anythingElse_isReportedAndTheFallback(String value) {
        assertThat(read("a: " + value).number("a", 0.5, 0, 1)).isEqualTo(0.5);

        assertThat(problems.all())
                .containsExactly(
                        new Problem("a.yaml", "field 'a' is '" + value + "': must be a number from 0.0 to 1.0"));
    }

    @Test
    void texts_list_isReadAndEachEmptyEntryReported() {
        assertThat(read("a:\n- one\n-\n- ' two '\n- [three]\n- ''\n").texts("a"))
                .containsExactly("one", "two");

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml: field 'a' is '': each entry must be a text, not empty",
                        "a.yaml: field 'a' is '[\"three\"]': each entry must be a text, not empty",
                        "a.yaml: field 'a' is '': each entry must be a text, not empty");
    }

    @Test
    void texts_noList_isReported() {
        assertThat(read("a: one").texts("a")).isEmpty();

        assertThat(problems.all())
                .containsExactly(
                        new Problem("a.yaml", "field 'a' is 'one': must be a list of texts, one a line after '- '"));
    }

    @Test
    void mapping_innerFields_areNamedWithTheirPath() {
        YamlMapping inner = read("a:\n  b: x\n  c: 1\n").mapping("a");

        assertThat(inner.integer("b", 3, 0, 9)).isEqualTo(3);
        inner.reportUnknownFields();

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml: field 'a.b' is 'x': must be a whole number from 0 to 9",
                        "a.yaml: field 'a.c' is unknown: allowed are b");
    }

    @Test
    void mapping_noMapping_isReportedAndEmpty() {
        assertThat(read("a: 5").mapping("a").fields()).isEmpty();

        assertThat(problems.all())
                .containsExactly(
                        new Problem("a.yaml", "field 'a' is '5': must be a mapping, its fields indented below it"));
    }

    @Test
    void mappings_entriesOfAList_areNamedByTheirIdElseByTheirPlace() {
        YamlMapping yaml = read("a:\n- {id: x, b: 1}\n- b: 2\n- {id: [y], b: 3}\n- 4\n");

        List<YamlMapping> entries = yaml.mappings("a");

        assertThat(entries).extracting(entry -> entry.integer("b", 0, 0, 9)).containsExactly(1, 2, 3);
        entries.forEach(YamlMapping::reportUnknownFields);
        entries.getFirst().report("is of no use");
        assertThat(yaml.mappings("z")).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml: field 'a' is '4': each entry must be a mapping, its fields after '- ' and indented"
                                + " below it",
                        "a.yaml: field 'a[x].id' is unknown: allowed are b",
                        "a.yaml: field 'a[3].id' is unknown: allowed are b",
                        "a.yaml: 'a[x]' is of no use");
    }

    @Test
    void mappings_noList_isReportedAndEmpty() {
        assertThat(read("a: {b: 1}").mappings("a")).isEmpty();

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("a.yaml: field 'a' is '{\"b\":\"1\"}': must be a list of mappings, each after '- '");
    }

    @Test
    void isReadable_noMapping_isFalse() {
        assertThat(read("").isReadable()).isTrue();
        assertThat(read("a: 1").isReadable()).isTrue();
        assertThat(read("- a").isReadable()).isFalse();
        assertThat(read("a: [").isReadable()).isFalse();
    }

    @Test
    void reportUnknownFields_someWereAskedFor_reportsTheOthers() {
        YamlMapping yaml = read("a: 1\nb: 2\nc: 3\n");
        yaml.text("a");
        yaml.text("z");

        yaml.reportUnknownFields();

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml: field 'b' is unknown: allowed are a, z",
                        "a.yaml: field 'c' is unknown: allowed are a, z");
    }

    @Test
    void fields_allAsked_noneIsUnknown() {
        YamlMapping yaml = read("b: 1\na: 2\n");

        assertThat(yaml.fields()).containsExactly("b", "a");
        yaml.reportUnknownFields();

        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "~", "{}"})
    void read_nothing_isAnEmptyMapping(String text) {
        assertThat(read(text).fields()).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void read_noMapping_saysHowToWriteOne() {
        assertThat(read("- one\n- two\n").fields()).isEmpty();

        assertThat(problems.all())
                .containsExactly(new Problem(
                        "a.yaml",
                        "is '[\"one\",\"two\"]' where a YAML mapping is expected: write it as lines of 'field:"
                                + " value'"));
    }

    @Test
    void read_duplicateKey_isReportedWithTheFilesLine() {
        YamlMapping.read("a: 1\nb: 2\na: 3\n", "a.md", 1, problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("a.md:4: is not valid YAML: Duplicate field 'a'");
    }

    @Test
    void read_quoteThatIsNotClosed_isReported() {
        read("a: 1\nb: \"two\n");

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml:2: is not valid YAML: while scanning a quoted scalar, found unexpected end of stream");
    }

    @Test
    void read_badIndentation_isReportedWithTheFilesLine() {
        YamlMapping.read("a: 1\n  b: 2\n", "a.md", 1, problems);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("a.md:3: is not valid YAML: mapping values are not allowed here");
    }

    @Test
    void read_secondDocument_isReported() {
        read("a: 1\n---\nb: 2\n");

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("a.yaml:3: is not valid YAML: a second document begins here: only one is allowed");
    }

    @Test
    void read_alias_isReportedAndNotTakenForItsName() {
        read("a: &x one\nb: *x\n");

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("a.yaml:2: is not valid YAML: the alias '*x' is not supported: repeat the value");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void read_aliasBomb_isReportedInTime() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 60; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s, %s]\n".formatted(i, i, before, before));
        }

        read(bomb.toString());

        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("a.yaml:2: is not valid YAML: the alias '*a0' is not supported: repeat the value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void read_deepNesting_isReportedInTime(String nesting) {
        read(nesting.repeat(100_000));

        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().getFirst().toString()).startsWith("a.yaml").contains("is not valid YAML: ");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void read_tooLong_isReported() {
        read("# " + "x".repeat(4_000_000) + "\na: 1\n");

        assertThat(problems.all()).hasSize(1);
        assertThat(problems.all().getFirst().toString()).startsWith("a.yaml").contains("limit");
    }

    @Test
    void read_byteOrderMark_isIgnored() {
        assertThat(read("\uFEFFa: 1\n").text("a")).contains("1");
        assertThat(problems.all()).isEmpty();
    }

    private YamlMapping read(String text) {
        return YamlMapping.read(text, "a.yaml", 0, problems);
    }
}
