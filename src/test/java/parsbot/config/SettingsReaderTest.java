package parsbot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.answer.Thresholds;
import parsbot.corpus.PassageLimits;
import parsbot.message.Subject;
import parsbot.problem.Problem;
import parsbot.problem.Problems;
import parsbot.question.Glossary;
import parsbot.retrieval.FieldWeights;
import parsbot.retrieval.RankingWeights;

final class SettingsReaderTest {

    private static final String TOKEN = "123456:ABC-secret";

    private final Path folder;
    private final Problems problems = new Problems();

    SettingsReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void read_emptyFile_isTheDefaults() throws IOException {
        Settings settings = read("");

        assertThat(messages()).isEmpty();
        assertThat(settings).isEqualTo(Settings.defaults());
    }

    @Test
    void read_everyKey_isInForce() throws IOException {
        Files.writeString(
                folder.resolve("words.txt"), "ICE, la migra # the agency\n\n# none\nDA,district attorney,prosecutor");
        Files.writeString(folder.resolve("meanings.txt"), "# asks\n¿Quién es? = who is # whom\nseñor =\n");
        Files.writeString(folder.resolve("said.yaml"), """
            en:
              name: the mill
              about: A dispute.
              topics: [its wheel, its owner]
              examples: [who owns it]
            es: {name: el molino, about: Una disputa.}
            """);

        Settings settings = read("""
            synonyms: words.txt
            glossary: meanings.txt
            wording: said.yaml
            passages: {minChars: 10, maxChars: 500}
            ranking: {vectors: false, words: 0.5, meaning: 0.25, asked: 0.125}
            fields: {text: 1.5, exact: 0, title: 0.1, publisher: 0.25, section: 10, asked: 2, sentence: 3, line: 4, pairs: 5}
            answer: {passages: 5, answerFrom: 0.75, relatedFrom: 0.1}
            telegram: {pollSeconds: 5, questionsAtOnce: 7, questionsPerMinute: 8, contextMinutes: 0, repeatUncertain: false}
            monitoring: {port: 9464, logQuestions: true, chatsOfTerm: 12}
            """);

        assertThat(messages()).isEmpty();
        assertThat(settings)
                .isEqualTo(new Settings(
                        new PassageLimits(10, 500),
                        new RankingWeights(new FieldWeights(1.5, 0, 0.1, 0.25, 10, 2, 3, 4, 5), 0.5, 0.25, 0.125, true),
                        false,
                        new Thresholds(0.75, 0.1),
                        5,
                        List.of(List.of("ICE", "la migra"), List.of("DA", "district attorney", "prosecutor")),
                        new Glossary(Map.of("quien es", "who is", "senor", "")),
                        new Subject(Map.of(
                                Locale.ENGLISH,
                                new Subject.Words(
                                        "the mill",
                                        "A dispute.",
                                        List.of("its wheel", "its owner"),
                                        List.of("who owns it")),
                                Locale.of("es"),
                                new Subject.Words("el molino", "Una disputa.", List.of(), List.of()))),
                        new Settings.Telegram(
                                Optional.empty(),
                                Settings.Telegram.DEFAULT_API_BASE,
                                Duration.ofSeconds(5),
                                new Settings.Service(7, 8, Duration.ZERO, false),
                                Optional.empty()),
                        new Settings.Monitoring(OptionalInt.of(9464), true, 12)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passages: {minChars: -1}|field 'passages.minChars' is '-1': must be a whole number from 0 to 1000",
                "passages: {maxChars: 199}|field 'passages.maxChars' is '199': must be a whole number from 200 to 3000",
                "passages: {minChars: 300, maxChars: 300}|field 'passages.minChars' is '300': must be below maxChars,"
                        + " which is 300",
                "ranking: {vectors: maybe}|field 'ranking.vectors' is 'maybe': must be true or false",
                "ranking: {words: 0}|field 'ranking.words' is '0': must be a number from 0.01 to 1.0",
                "fields: {text: 0}|field 'fields.text' is '0': must be a number from 0.1 to 10.0",
                "fields: {line: 11}|field 'fields.line' is '11': must be a number from 0.0 to 10.0",
                "fields: {pairs: -1}|field 'fields.pairs' is '-1': must be a number from 0.0 to 10.0",
                "answer: {passages: 0}|field 'answer.passages' is '0': must be a whole number from 1 to 10",
                "answer: {answerFrom: 1.5}|field 'answer.answerFrom' is '1.5': must be a number from 0.0 to 1.0",
                "answer: {relatedFrom: 0.6}|field 'answer.relatedFrom' is '0.6': must be at most answerFrom, which is"
                        + " 0.25",
                "telegram: {questionsAtOnce: 0}|field 'telegram.questionsAtOnce' is '0': must be a whole number from 1"
                        + " to 1000",
                "telegram: {contextMinutes: 61}|field 'telegram.contextMinutes' is '61': must be a whole number from 0"
                        + " to 60",
                "telegram: {pollSeconds: 51}|field 'telegram.pollSeconds' is '51': must be a whole number from 0 to 50",
                "telegram: yes|field 'telegram' is 'yes': must be a mapping, its fields indented below it",
                "passages: {min: 1}|field 'passages.min' is unknown: allowed are minChars, maxChars",
                "telegram: {token: '123456:ABC-secret'}|field 'telegram.token' is unknown: allowed are pollSeconds,"
                        + " questionsAtOnce, questionsPerMinute, contextMinutes, repeatUncertain, webhookAddress,"
                        + " webhookPort",
                "telegram: {webhookAddress: bot.example}|field 'telegram.webhookAddress' is 'bot.example': must be an"
                        + " IP address, such as 127.0.0.1 or 0.0.0.0",
                "monitoring: {port: 65536}|field 'monitoring.port' is '65536': must be a whole number from 0 to 65535",
                "monitoring: {host: 0.0.0.0}|field 'monitoring.host' is unknown: allowed are port, logQuestions,"
                        + " chatsOfTerm",
                "topK: 5|field 'topK' is unknown: allowed are passages, ranking, fields, answer, telegram,"
                        + " monitoring, synonyms, glossary, wording",
            })
    void read_valueThatIsNotAllowed_isReportedAndTheDefaultsStay(String yaml, String message) throws IOException {
        Settings settings = read(yaml);

        assertThat(messages()).containsExactly("FOLDER/parsbot.yaml: " + message);
        assertThat(settings).isEqualTo(Settings.defaults());
    }

    @Test
    void read_severalProblems_areReportedAtOnce() throws IOException {
        Files.writeString(folder.resolve("words.txt"), "ICE\nDA, , prosecutor\n");
        Files.writeString(folder.resolve("meanings.txt"), """
            quién es
            = who
            es = is = was
            sí = yes
            SI = if
            a b c d e f g h i = letters
            """);
        Files.writeString(folder.resolve("said.yaml"), "English: {}\nen: {name: the mill}\n");

        read("""
            synonyms: words.txt
            glossary: meanings.txt
            wording: said.yaml
            answer: {passages: many}
            colour: red
            """);

        assertThat(messages())
                .containsExactly(
                        "FOLDER/parsbot.yaml: field 'answer.passages' is 'many': must be a whole number from 1 to 10",
                        "FOLDER/words.txt:1: 'ICE' must be two or more words or phrases with commas between them",
                        "FOLDER/words.txt:2: 'DA, , prosecutor' must be two or more words or phrases with commas"
                                + " between them",
                        "FOLDER/meanings.txt:1: 'quién es' must be a word or phrase, a = and what it means in English",
                        "FOLDER/meanings.txt:2: '= who' must be a word or phrase, a = and what it means in English",
                        "FOLDER/meanings.txt:3: 'es = is = was' must be a word or phrase, a = and what it means in"
                                + " English",
                        "FOLDER/meanings.txt:5: 'SI' stands here twice",
                        "FOLDER/meanings.txt:6: 'a b c d e f g h i' has more than 8 words",
                        "FOLDER/said.yaml: field 'English' is no language: write a code such as en or es",
                        "FOLDER/said.yaml: field 'en.about' is missing",
                        "FOLDER/parsbot.yaml: field 'colour' is unknown: allowed are passages, ranking, fields, answer,"
                                + " telegram, monitoring, synonyms, glossary, wording");
    }

    @Test
    void read_noFile_saysThatAnEmptyOneWillDo() {
        Settings settings = new SettingsReader(Map.of()).read(folder.resolve("parsbot.yaml"), problems);

        assertThat(messages()).containsExactly("FOLDER/parsbot.yaml: does not exist: an empty file means the defaults");
        assertThat(settings).isEqualTo(Settings.defaults());
    }

    @Test
    void read_namedFileThatDoesNotExist_isReported() throws IOException {
        read("synonyms: words.txt\n");

        assertThat(messages()).containsExactly("FOLDER/words.txt: does not exist: an empty file means the defaults");
    }

    @Test
    void read_namedFileThatCannotBeAName_isReported() throws IOException {
        read("synonyms: \"words\\0.txt\"\n");

        assertThat(messages())
                .containsExactly("FOLDER/parsbot.yaml: field 'synonyms' is 'words .txt': must be the name of a file");
    }

    @Test
    void read_notUtf8_saysSo() throws IOException {
        Files.write(folder.resolve("parsbot.yaml"), "# Sí".getBytes(StandardCharsets.ISO_8859_1));

        new SettingsReader(Map.of()).read(folder.resolve("parsbot.yaml"), problems);

        assertThat(messages()).containsExactly("FOLDER/parsbot.yaml: is not UTF-8: save it in that encoding");
    }

    @Test
    void read_byteOrderMarks_areIgnored() throws IOException {
        Files.writeString(folder.resolve("words.txt"), "\uFEFF# comment\nICE, la migra\n");

        Settings settings = read("\uFEFFsynonyms: words.txt\n");

        assertThat(messages()).isEmpty();
        assertThat(settings.synonyms()).containsExactly(List.of("ICE", "la migra"));
    }

    @Test
    void read_environment_givesTokenAndServer() throws IOException {
        Settings settings = read(
                "", Map.of("TELEGRAM_BOT_TOKEN", " " + TOKEN + "\n", "TELEGRAM_API_BASE", "http://127.0.0.1:8081/"));

        assertThat(messages()).isEmpty();
        assertThat(settings.telegram())
                .isEqualTo(new Settings.Telegram(
                        Optional.of(new BotToken(TOKEN)),
                        URI.create("http://127.0.0.1:8081"),
                        Duration.ofSeconds(30),
                        Settings.Service.DEFAULT,
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "https://bot.example,                        '',                    '',                      /,     127.0.0.1,"
                + " 8080",
        "https://bot.example:8443/a,                 '',                    '',                      /a,    127.0.0.1,"
                + " 8443",
        "https://bot.example/a/b,                    '',                    webhookPort: 9000,       /a/b,  127.0.0.1,"
                + " 9000",
        "https://bot.example/,                       '',                    webhookAddress: 0.0.0.0, /,     0.0.0.0,  "
                + " 8080",
        "http://127.0.0.1:9001/x,                    http://127.0.0.1:8081, '',                      /x,    127.0.0.1,"
                + " 9001"
    })
    void read_webhook_listensWhereItLeads(String url, String server, String yaml, String path, String address, int port)
            throws IOException {
        Settings settings =
                read("telegram: {" + yaml + "}", Map.of("TELEGRAM_WEBHOOK_URL", url, "TELEGRAM_API_BASE", server));

        assertThat(messages()).isEmpty();
        Settings.Webhook webhook = settings.telegram().webhook().orElseThrow();
        assertThat(webhook).isEqualTo(new Settings.Webhook(URI.create(url), InetAddress.ofLiteral(address), port));
        assertThat(webhook.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bot.example",
                "http://bot.example/secretpath",
                "https://bot.example:9000/secretpath",
                "https://bot.example/secretpath?a=b",
                "https://bot.example/secretpath#a",
                "https://me@bot.example/secretpath",
                "https://bot.example/health",
                "https:///secretpath",
                "https://bot example/secretpath"
            })
    void read_badWebhook_isReportedWithoutItsValue(String url) throws IOException {
        Settings settings = read("", Map.of("TELEGRAM_WEBHOOK_URL", url));

        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("environment: TELEGRAM_WEBHOOK_URL must be like https://bot.example.org/path, with no port")
                .doesNotContain("secretpath");
        assertThat(settings).isEqualTo(Settings.defaults());
    }

    @Test
    void toString_withWebhook_hidesItsPath() throws IOException {
        Settings settings = read("", Map.of("TELEGRAM_WEBHOOK_URL", "https://bot.example/secretpath"));

        assertThat(settings.toString()).contains("Webhook[127.0.0.1:8080]").doesNotContain("secretpath");
    }

    @Test
    void read_blankEnvironment_isAsIfNotSet() throws IOException {
        Settings settings = read("", Map.of("TELEGRAM_BOT_TOKEN", " ", "TELEGRAM_API_BASE", ""));

        assertThat(messages()).isEmpty();
        assertThat(settings).isEqualTo(Settings.defaults());
    }

    @Test
    void read_badToken_isReportedWithoutIt() throws IOException {
        Settings settings = read("", Map.of("TELEGRAM_BOT_TOKEN", "bot" + TOKEN));

        assertThat(messages())
                .containsExactly("environment: TELEGRAM_BOT_TOKEN must be a token as BotFather gives it, such as"
                        + " 123456:ABC-DEF (the value is not shown)");
        assertThat(settings).isEqualTo(Settings.defaults());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8081",
                "localhost",
                "ftp://127.0.0.1",
                "http://",
                "http://a b",
                "http://127.0.0.1/bot" + TOKEN,
                "http://127.0.0.1?x=" + TOKEN,
                "http://127.0.0.1#" + TOKEN
            })
    void read_badServer_isReportedWithoutTheTokenItMayHold(String base) throws IOException {
        Settings settings = read("", Map.of("TELEGRAM_API_BASE", base));

        assertThat(messages())
                .containsExactly(
                        "environment: TELEGRAM_API_BASE must be like http://127.0.0.1:8081, without a path (the"
                                + " value is not shown, as it may hold a token)");
        assertThat(settings).isEqualTo(Settings.defaults());
    }

    @Test
    void toString_withToken_hidesIt() throws IOException {
        Settings settings = read("", Map.of("TELEGRAM_BOT_TOKEN", TOKEN));

        assertThat(settings.toString()).contains("BotToken[hidden]").doesNotContain("secret");
    }

    @Test
    void read_problemsWithATokenSet_neverNameIt() throws IOException {
        read("answer: []\ntelegram: {pollSeconds: x}\n", Map.of("TELEGRAM_BOT_TOKEN", TOKEN, "TELEGRAM_API_BASE", "x"));

        assertThat(messages()).hasSize(3).noneMatch(message -> message.contains("secret"));
    }

    private Settings read(String yaml) throws IOException {
        return read(yaml, Map.of());
    }

    private Settings read(String yaml, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve("parsbot.yaml"), yaml);
        return new SettingsReader(environment).read(file, problems);
    }

    private List<String> messages() {
        return problems.all().stream()
                .map(Problem::toString)
                .map(message -> message.replace(folder.toString(), "FOLDER"))
                .toList();
    }
}
