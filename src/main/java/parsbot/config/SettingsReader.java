package parsbot.config;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import parsbot.answer.Thresholds;
import parsbot.corpus.PassageLimits;
import parsbot.message.Subject;
import parsbot.problem.Problem;
import parsbot.problem.Problems;
import parsbot.question.Glossary;
import parsbot.retrieval.FieldWeights;
import parsbot.retrieval.RankingWeights;
import parsbot.yaml.YamlMapping;

/** Reads the settings: the environment before the file, the file before the defaults. Thread-safe. */
public final class SettingsReader {

    private static final String TOKEN = "TELEGRAM_BOT_TOKEN";
    private static final String API_BASE = "TELEGRAM_API_BASE";
    static final String WEBHOOK_URL = "TELEGRAM_WEBHOOK_URL";

    private final Map<String, String> environment;

    public SettingsReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Returns the settings in force, the default in place of each one that is wrong, which is reported.
     *
     * @param file the settings file; the files that it names lie relative to it
     */
    public Settings read(Path file, Problems problems) {
        YamlMapping yaml = YamlMapping.read(text(file, problems).orElse(""), file.toString(), 0, problems);
        PassageLimits passages = passages(yaml.mapping("passages"));
        YamlMapping ranking = yaml.mapping("ranking");
        boolean vectors = ranking.flag("vectors", Settings.defaults().vectors());
        RankingWeights weights = ranking(ranking, fields(yaml.mapping("fields")));
        YamlMapping answer = yaml.mapping("answer");
        int shown = answer.integer("passages", Settings.defaults().shownPassages(), 1, 10);
        Thresholds thresholds = thresholds(answer);
        answer.reportUnknownFields();
        YamlMapping telegram = yaml.mapping("telegram");
        Duration pollTimeout = Duration.ofSeconds(telegram.integer(
                "pollSeconds",
                (int) Settings.defaults().telegram().pollTimeout().toSeconds(),
                0,
                50));
        Settings.Service service = service(telegram);
        URI apiBase = apiBase(problems);
        Optional<Settings.Webhook> webhook = WebhookReader.read(
                telegram,
                environment.getOrDefault(WEBHOOK_URL, "").strip(),
                apiBase.equals(Settings.Telegram.DEFAULT_API_BASE),
                problems);
        telegram.reportUnknownFields();
        Settings.Monitoring monitoring = monitoring(yaml.mapping("monitoring"));
        List<List<String>> synonyms = yaml.value("synonyms", name -> beside(file, name))
                .map(path -> synonyms(path, problems))
                .orElse(List.of());
        Glossary glossary = yaml.value("glossary", name -> beside(file, name))
                .map(path -> glossary(path, problems))
                .orElse(Glossary.EMPTY);
        Subject subject = yaml.value("wording", name -> beside(file, name))
                .map(path -> subject(path, problems))
                .orElse(Subject.NONE);
        yaml.reportUnknownFields();
        return new Settings(
                passages,
                weights,
                vectors,
                thresholds,
                shown,
                synonyms,
                glossary,
                subject,
                new Settings.Telegram(token(problems), apiBase, pollTimeout, service, webhook),
                monitoring);
    }

    private static Settings.Service service(YamlMapping yaml) {
        Settings.Service fallback = Settings.Service.DEFAULT;
        return new Settings.Service(
                yaml.integer("questionsAtOnce", fallback.questionsAtOnce(), 1, 1_000),
                yaml.integer("questionsPerMinute", fallback.questionsPerMinute(), 1, 6_000),
                Duration.ofMinutes(yaml.integer(
                        "contextMinutes", (int) fallback.contextKept().toMinutes(), 0, 60)),
                yaml.flag("repeatUncertain", fallback.repeatUncertain()));
    }

    private static Settings.Monitoring monitoring(YamlMapping yaml) {
        int port = yaml.integer("port", 0, 0, 65_535);
        boolean questionsLogged = yaml.flag("logQuestions", false);
        int chatsOfTerm = yaml.integer("chatsOfTerm", Settings.Monitoring.DEFAULT.chatsOfTerm(), 2, 1000);
        yaml.reportUnknownFields();
        return new Settings.Monitoring(
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port), questionsLogged, chatsOfTerm);
    }

    private static PassageLimits passages(YamlMapping yaml) {
        int min = yaml.integer("minChars", PassageLimits.DEFAULT.minChars(), 0, 1_000);
        int max = yaml.integer("maxChars", PassageLimits.DEFAULT.maxChars(), 200, 3_000);
        yaml.reportUnknownFields();
        if (min >= max) {
            yaml.report("minChars", String.valueOf(min), "must be below maxChars, which is " + max);
            return PassageLimits.DEFAULT;
        }
        return new PassageLimits(min, max);
    }

    private static FieldWeights fields(YamlMapping yaml) {
        FieldWeights fallback = FieldWeights.DEFAULT;
        double text = yaml.number("text", fallback.text(), 0.1, 10);
        double exact = yaml.number("exact", fallback.exact(), 0, 10);
        double title = yaml.number("title", fallback.title(), 0, 10);
        double publisher = yaml.number("publisher", fallback.publisher(), 0, 10);
        double section = yaml.number("section", fallback.section(), 0, 10);
        double asked = yaml.number("asked", fallback.asked(), 0, 10);
        double sentence = yaml.number("sentence", fallback.sentence(), 0, 10);
        double line = yaml.number("line", fallback.line(), 0, 10);
        double pairs = yaml.number("pairs", fallback.pairs(), 0, 10);
        yaml.reportUnknownFields();
        return new FieldWeights(text, exact, title, publisher, section, asked, sentence, line, pairs);
    }

    private static RankingWeights ranking(YamlMapping yaml, FieldWeights fields) {
        RankingWeights fallback = RankingWeights.DEFAULT;
        double words = yaml.number("words", fallback.words(), 0.01, 1);
        double meaning = yaml.number("meaning", fallback.meaning(), 0, 1);
        double asked = yaml.number("asked", fallback.asked(), 0, 1);
        yaml.reportUnknownFields();
        return new RankingWeights(fields, words, meaning, asked, true);
    }

    private static Thresholds thresholds(YamlMapping yaml) {
        double answer = yaml.number("answerFrom", Thresholds.DEFAULT.answer(), 0, 1);
        double related = yaml.number("relatedFrom", Thresholds.DEFAULT.related(), 0, 1);
        if (related > answer) {
            yaml.report("relatedFrom", String.valueOf(related), "must be at most answerFrom, which is " + answer);
            return Thresholds.DEFAULT;
        }
        return new Thresholds(answer, related);
    }

    private static List<List<String>> synonyms(Path file, Problems problems) {
        List<List<String>> groups = new ArrayList<>();
        List<String> lines = text(file, problems).orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            List<String> group =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            if (group.size() < 2 || group.contains("")) {
                problems.add(
                        file + ":" + (i + 1),
                        "'" + Problem.shown(line) + "' must be two or more words or phrases with commas between them");
            } else {
                groups.add(group);
            }
        }
        return groups;
    }

    private static Glossary glossary(Path file, Problems problems) {
        Map<String, String> meanings = new HashMap<>();
        List<String> lines = text(file, problems).orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] sides = line.split("=", -1);
            String phrase = Glossary.folded(sides[0]);
            if (sides.length != 2 || phrase.isEmpty()) {
                problems.add(
                        file + ":" + (i + 1),
                        "'" + Problem.shown(line) + "' must be a word or phrase, a = and what it means in English");
            } else if (phrase.split(" ").length > Glossary.LONGEST) {
                problems.add(
                        file + ":" + (i + 1),
                        "'" + Problem.shown(sides[0].strip()) + "' has more than " + Glossary.LONGEST + " words");
            } else if (meanings.putIfAbsent(phrase, sides[1].strip()) != null) {
                problems.add(file + ":" + (i + 1), "'" + Problem.shown(sides[0].strip()) + "' stands here twice");
            }
        }
        return new Glossary(meanings);
    }

    private static Subject subject(Path file, Problems problems) {
        YamlMapping yaml = YamlMapping.read(text(file, problems).orElse(""), file.toString(), 0, problems);
        Map<Locale, Subject.Words> words = new HashMap<>();
        for (String language : yaml.fields()) {
            if (!language.matches("[a-z]{2,3}")) {
                problems.add(
                        file.toString(),
                        "field '" + Problem.shown(language) + "' is no language: write a code such as en or es");
                continue;
            }
            YamlMapping inLanguage = yaml.mapping(language);
            Optional<String> name = inLanguage.requiredText("name");
            Optional<String> about = inLanguage.requiredText("about");
            List<String> topics = inLanguage.texts("topics");
            List<String> examples = inLanguage.texts("examples");
            inLanguage.reportUnknownFields();
            if (name.isPresent() && about.isPresent()) {
                words.put(Locale.of(language), new Subject.Words(name.get(), about.get(), topics, examples));
            }
        }
        return new Subject(words);
    }

    private static Path beside(Path file, String name) {
        try {
            return file.resolveSibling(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("must be the name of a file", e);
        }
    }

    private static Optional<String> text(Path file, Problems problems) {
        try {
            String text = Files.readString(file);
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            problems.add(file.toString(), "is not UTF-8: save it in that encoding");
        } catch (NoSuchFileException _) {
            problems.add(file.toString(), "does not exist: an empty file means the defaults");
        } catch (IOException e) {
            problems.add(file.toString(), "cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<BotToken> token(Problems problems) {
        String value = environment.getOrDefault(TOKEN, "").strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BotToken(value));
        } catch (IllegalArgumentException e) {
            problems.add("environment", TOKEN + " " + e.getMessage());
            return Optional.empty();
        }
    }

    private URI apiBase(Problems problems) {
        String value = environment.getOrDefault(API_BASE, "").strip();
        if (value.isEmpty()) {
            return Settings.Telegram.DEFAULT_API_BASE;
        }
        try {
            URI uri = new URI(value.replaceFirst("/+$", ""));
            if (uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme())
                    && uri.getPath().isEmpty()
                    && uri.getQuery() == null
                    && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // Said below, as of any address that is none.
        }
        problems.add(
                "environment",
                API_BASE
                        + " must be like http://127.0.0.1:8081, without a path (the value is not shown, as it may hold"
                        + " a token)");
        return Settings.Telegram.DEFAULT_API_BASE;
    }
}
