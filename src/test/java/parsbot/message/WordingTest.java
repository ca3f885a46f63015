package parsbot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.corpus.PartialDate;
import parsbot.corpus.Published;

final class WordingTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"/parsbot/message/wording", "/parsbot/terminal/chat"})
    void spanish_keysAndArguments_areThoseOfEnglish(String bundle) throws IOException {
        Properties english = properties(bundle + ".properties");
        Properties spanish = properties(bundle + "_es.properties");

        assertThat(new TreeSet<>(spanish.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(english.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(arguments(spanish.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2018-07-01 | July 1, 2018  | 1 de julio de 2018
        2018-12    | December 2018 | diciembre de 2018
        2018       | 2018          | 2018
        undated    | undated       | sin fecha
        """)
    void date_eachGrain_isWrittenAsPeopleDo(String published, String english, String spanish) {
        assertThat(new Wording(Locale.ENGLISH).date(Published.parse(published))).isEqualTo(english);
        assertThat(new Wording(Locale.of("es")).date(Published.parse(published)))
                .isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2018-07-11              | July 11, 2018            | on July 11, 2018                       | el 11 de julio de 2018
        2018                    | 2018                     | in 2018                                | en 2018
        2018-summer             | summer 2018              | in summer 2018                         | en verano de 2018
        2018-winter             | winter 2018–2019         | in winter 2018–2019                    | en invierno de 2018–2019
        2018-07-05/2018-07-09   | July 5 to July 9, 2018   | between July 5 and July 9, 2018        | entre el 5 de julio y el 9 de julio de 2018
        2017-12-31/2018-01-01   | December 31, 2017 to January 1, 2018 | between December 31, 2017 and January 1, 2018 | entre el 31 de diciembre de 2017 y el 1 de enero de 2018
        2018-06/2018-07         | June to July 2018        | between June and July 2018             | entre junio y julio de 2018
        2018-06/2018-07-09      | June 2018 to July 9, 2018 | between June 2018 and July 9, 2018    | entre junio de 2018 y 9 de julio de 2018
        ~2010-06                | about June 2010          | about June 2010                        | hacia junio de 2010
        """)
    void when_eachGrain_isWrittenAsPeopleDo(String date, String alone, String after, String spanish) {
        PartialDate parsed = PartialDate.parse(date);

        assertThat(new Wording(Locale.ENGLISH).date(parsed)).isEqualTo(alone);
        assertThat(new Wording(Locale.ENGLISH).when(parsed)).isEqualTo(after);
        assertThat(new Wording(Locale.of("es")).when(parsed)).isEqualTo(spanish);
    }

    @Test
    void list_oneTwoAndThree_areJoinedAsPeopleDo() {
        Wording wording = new Wording(Locale.ENGLISH);

        assertThat(wording.list("or", List.of("a"))).isEqualTo("a");
        assertThat(wording.list("or", List.of("a", "b"))).isEqualTo("a or b");
        assertThat(wording.list("and", List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void language_withoutTranslation_isEnglish() {
        assertThat(new Wording(Locale.of("tr")).text("sources.undated")).isEqualTo("Undated");
    }

    @Test
    void language_withoutTranslationOnASpanishMachine_isEnglishStill() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("es"));
        try {
            assertThat(new Wording(Locale.ENGLISH).text("sources.undated")).isEqualTo("Undated");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void text_argumentsWithMarks_areTakenAsTheyAre() {
        assertThat(new Wording(Locale.ENGLISH).text("origin.summary", "$1 {1} \\", "{0}"))
                .isEqualTo("Summary of $1 {1} \\, {0}");
    }

    @Test
    void around_formattedArgument_keepsItsFormat() {
        assertThat(new Wording(Locale.ENGLISH)
                        .rich("citation.untitled", RichText.bold("Mill"))
                        .html())
                .isEqualTo("(title ours) <b>Mill</b>");
    }

    @Test
    void text_unknownKey_fails() {
        assertThatThrownBy(() -> new Wording(Locale.ENGLISH).text("no.such.key"))
                .isInstanceOf(MissingResourceException.class);
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(match -> arguments.add(match.group()));
        return arguments;
    }

    private static Properties properties(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordingTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
