package parsbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parsbot.answer.Thresholds;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.Actor;
import parsbot.corpus.ActorId;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.CorpusReader;
import parsbot.corpus.Dispute;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.Event;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.PartialDate;
import parsbot.corpus.PassageId;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.Position;
import parsbot.corpus.Role;
import parsbot.corpus.TextOrigin;
import parsbot.problem.Problems;

/** The corpus and the settings that come with the program. */
final class ShippedCorpusTest {

    private static final Path CORPUS = Path.of("corpus");
    private static final Path SETTINGS = Path.of("config", "parsbot.yaml");

    /** What a note of those who tend the corpus says, and no person who asks should read. */
    private static final Pattern NOT_FOR_READERS =
            Pattern.compile("(?i)excerpt|not shown in|headline not shown|no visible|english summary:");

    private static final Pattern ENGLISH_WORDS = Pattern.compile("\\b(the|and|of)\\b");
    private static final Pattern SPANISH_WORDS = Pattern.compile("\\b(el|los|las|del)\\b");

    private final Problems problems = new Problems();

    @Test
    void read_settingsAndCorpus_haveNoProblem() {
        Settings settings = new SettingsReader(Map.of()).read(SETTINGS, problems);
        Corpus corpus = new CorpusReader(settings.passages()).read(CORPUS, problems);

        assertThat(problems.all()).isEmpty();
        assertThat(corpus.articles()).hasSize(80);
        assertThat(corpus.passages()).hasSize(215);
    }

    @Test
    void settings_asShipped_areTheDefaultsButForTheThresholds() {
        Settings settings = new SettingsReader(Map.of()).read(SETTINGS, problems);

        Settings defaults = Settings.defaults();
        assertThat(settings)
                .isEqualTo(new Settings(
                        defaults.passages(),
                        defaults.ranking(),
                        defaults.vectors(),
                        // For a corpus with asked-as lines and gaps; the defaults are for bare texts.
                        new Thresholds(0.48, 0.25),
                        defaults.shownPassages(),
                        settings.synonyms(),
                        settings.glossary(),
                        settings.subject(),
                        defaults.telegram(),
                        defaults.monitoring()));
        assertThat(settings.synonyms()).hasSizeGreaterThan(20);
        assertThat(settings.glossary().glossed("¿Quién decidió?")).isEqualTo("who decided?");
        assertThat(settings.subject().words()).containsOnlyKeys(Locale.ENGLISH, Locale.of("es"));
    }

    @Test
    void passages_all_haveAskedAsLines() {
        assertThat(corpus().passages().filter(passage -> passage.askedAs().isEmpty()))
                .isEmpty();
    }

    @Test
    void articles_all_areSummariesWithPublisherKindAndLink() {
        assertThat(corpus().articles())
                .allSatisfy(article -> assertThat(article.source().text()).isEqualTo(TextOrigin.SUMMARY))
                .allSatisfy(article -> assertThat(article.source().publisher()).isNotNull())
                .allSatisfy(article -> assertThat(article.source().kind()).isNotNull())
                .allSatisfy(article -> assertThat(article.source().url()).isNotNull());
    }

    @Test
    void shownTexts_all_areFreeOfRemarksForEditors() {
        assertThat(corpus().articles().stream().flatMap(article -> shownTexts(article).stream()))
                .hasSizeGreaterThan(80 + 215)
                .noneMatch(text -> NOT_FOR_READERS.matcher(text).find());
    }

    @Test
    void titles_all_areNoPlaceholders() {
        assertThat(corpus().articles())
                .extracting(article -> article.source().title())
                .noneMatch(
                        title -> title.matches("(?is)[(\\[].*|untitled.*|unknown.*|no title.*|.*headline.*|https?:.*"))
                .allMatch(
                        title -> title.codePoints().filter(Character::isLetter).count() >= 8);
    }

    @Test
    void spanishArticles_withAnEnglishSummary_haveItAsPassageOfLanguageEn() {
        List<Article> spanish = corpus().articles().stream()
                .filter(article -> article.source().language().equals(Locale.of("es")))
                .toList();

        assertThat(spanish)
                .extracting(
                        article -> article.id().value(),
                        article -> article.passages().stream()
                                .map(passage -> passage.language().getLanguage())
                                .toList())
                .containsExactly(
                        tuple("2011-al-dia-pars-renovado", List.of("es", "es", "es", "en")),
                        tuple("2018-07-11-telemundo62-krasner", List.of("es", "es", "es", "en")),
                        tuple("2018-07-mundo-hispanico-krasner", List.of("es", "es", "es", "en")),
                        tuple("2018-08-03-phila-gov-fin-acuerdo-pars", List.of("es", "es", "es")),
                        tuple("2018-08-univision-es-perfiles-raciales", List.of("es", "es", "es", "en")));
    }

    @Test
    void passages_all_areInTheLanguageTheyAreSaidToBeIn() {
        assertThat(corpus().passages())
                .allMatch(passage -> passage.language().equals(Locale.ENGLISH)
                        ? ENGLISH_WORDS.matcher(passage.text()).find()
                        : SPANISH_WORDS.matcher(passage.text()).find());
    }

    @Test
    void dispute_ofTheCorpus_isAsLargeAsItWasWritten() {
        Dispute dispute = corpus().dispute();

        assertThat(dispute.actors()).hasSize(55);
        assertThat(dispute.positions()).hasSize(106);
        assertThat(dispute.events()).hasSize(65);
        assertThat(dispute.points()).hasSize(27);
    }

    @Test
    void dispute_entries_referToEveryArticle() {
        Dispute dispute = corpus().dispute();
        Stream<PassageId> passages = Stream.of(
                        dispute.positions().stream().map(Position::passage).filter(Objects::nonNull),
                        dispute.events().stream()
                                .flatMap(event -> event.mentions().stream())
                                .map(Event.Mention::passage),
                        dispute.points().stream()
                                .flatMap(point -> point.versions().stream())
                                .flatMap(version -> version.accounts().stream())
                                .map(DisputedPoint.Account::passage))
                .flatMap(ids -> ids);

        assertThat(passages.map(PassageId::article).distinct().sorted())
                .containsExactlyElementsOf(
                        corpus().articles().stream().map(Article::id).toList());
    }

    @Test
    void dispute_ownTexts_areInEnglishAndSpanish() {
        Dispute dispute = corpus().dispute();
        Stream<LocalizedText> texts = Stream.of(
                        dispute.events().stream().map(Event::what),
                        dispute.points().stream().map(DisputedPoint::question),
                        dispute.points().stream()
                                .flatMap(point -> point.versions().stream())
                                .map(DisputedPoint.Version::value),
                        dispute.actors().stream()
                                .flatMap(actor -> actor.roles().stream())
                                .map(Role::title))
                .flatMap(all -> all);

        assertThat(texts)
                .hasSizeGreaterThan(150)
                .allSatisfy(text -> assertThat(text.spanish()).isNotNull().isNotEqualTo(text.english()));
        assertThat(dispute.events())
                .allSatisfy(event -> assertThat(event.what().english()).endsWith("."));
        assertThat(dispute.points())
                .allSatisfy(point -> assertThat(point.askedAs())
                        .hasSizeGreaterThanOrEqualTo(4)
                        .doesNotHaveDuplicates());
    }

    @Test
    void positions_ofTheMayor_changeAsTheSourcesTell() {
        Dispute dispute = corpus().dispute();

        assertThat(dispute.positionsOf(new ActorId("kenney")))
                .extracting(position -> position.asOf() + " " + position.stance())
                .containsSubsequence(
                        "2011-06-23 ENDS",
                        "2018-07-05 DEFENDS",
                        "2018-07-06 UNDECIDED",
                        "2018-07-11 UNDECIDED",
                        "2018-07-17 UNDECIDED",
                        "2018-07-27 ENDS");
        assertThat(dispute.actors().stream()
                        .filter(actor -> actor.isNamedIn("what did the mayor say", PartialDate.parse("2010-07-16"))))
                .extracting(Actor::name)
                .containsExactly("Michael Nutter");
        assertThat(dispute.actors().stream()
                        .filter(actor -> actor.isNamedIn("¿qué dijo el alcalde?", PartialDate.parse("2018-07"))))
                .extracting(Actor::name)
                .containsExactly("Jim Kenney");
    }

    private static Corpus corpus() {
        return new CorpusReader(PassageLimits.DEFAULT).read(CORPUS);
    }

    private static List<String> shownTexts(Article article) {
        List<String> texts = new ArrayList<>();
        texts.add(article.source().title());
        texts.add(Objects.requireNonNullElse(article.source().publisher(), ""));
        texts.add(Objects.requireNonNullElse(article.source().author(), ""));
        article.passages().forEach(passage -> {
            texts.add(passage.text());
            texts.add(Objects.requireNonNullElse(passage.section(), ""));
        });
        return texts;
    }
}
