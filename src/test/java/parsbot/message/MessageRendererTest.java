package parsbot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parsbot.GoldenFile;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleKind;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.TestArticle;
import parsbot.question.Correction;
import parsbot.question.Question;

/** Compares messages with the files below {@code golden/message}, in both languages. */
final class MessageRendererTest {

    private static final Locale SPANISH = Locale.of("es");

    private static final Article MILL = TestArticle.id("mill")
            .title("Fire at the \"Old Mill\" <updated> & more")
            .publisher("The Weir Gazette")
            .author("Ana Ruiz")
            .published("1911-03-03")
            .url("https://example.org/mill?page=1&print=yes")
            .kind(ArticleKind.NEWS)
            .beginningOnly()
            .passage("The old mill burned down on Sunday. Nobody was hurt, the miller said: \"We ran.\"")
            .build();

    private static final Article COPY = TestArticle.id("mill-copy")
            .title("Old mill gone")
            .publisher("Evening Post")
            .published("1911-03-04")
            .url("https://example.org/post")
            .kind(ArticleKind.NEWS)
            .passage("The old mill burned down on Sunday. Nobody was hurt.")
            .build();

    private static final Article LETTER = TestArticle.id("letter")
            .title("A letter on the mill")
            .published("1912")
            .original()
            .passage("I saw the mill burn. It was bright as day.")
            .build();

    private static final Article PARISH = TestArticle.id("parish")
            .descriptive("Parish page on the mill's owners")
            .publisher("Parish of St. Weir")
            .kind(ArticleKind.REFERENCE)
            .passage("The mill belonged to three families. Each kept it for a century.")
            .build();

    private static final Article MOLINO = TestArticle.id("molino")
            .title("Arde el molino")
            .publisher("El Río")
            .published("1911-04")
            .url("https://example.org/molino")
            .language("es")
            .kind(ArticleKind.OPINION)
            .passage("El molino ardió el domingo. Nadie resultó herido.")
            .build();

    private static final Corpus CORPUS = TestArticle.corpus(MILL, COPY, LETTER, PARISH, MOLINO);

    private static final Subject SUBJECT = new Subject(Map.of(
            Locale.ENGLISH,
            new Subject.Words(
                    "the fire at the old mill",
                    "A collection about the mill & its fire, made by its neighbours.",
                    List.of("the fire of 1911", "who owned the mill"),
                    List.of("When did the mill burn?", "Who owned it?", "Was anybody hurt?", "A fourth one?")),
            SPANISH,
            new Subject.Words(
                    "el incendio del molino",
                    "Una colección sobre el molino y su incendio, hecha por los vecinos.",
                    List.of("el incendio de 1911", "los dueños del molino"),
                    List.of("¿Cuándo ardió el molino?"))));

    /** A message, by its file's name. */
    record Golden(
            String name, Subject subject, Locale language, Function<MessageRenderer, List<OutgoingMessage>> what) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Golden> goldens() {
        List<Golden> goldens = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, SPANISH)) {
            Question question = new Question("what of the mill?", List.of(), language);
            answer(goldens, "grounded-summary", grounded(question, cite(1, MILL), cite(2, PARISH)));
            answer(goldens, "grounded-original", grounded(question, cite(1, LETTER)));
            answer(goldens, "grounded-spanish", grounded(question, cite(1, MOLINO)));
            answer(goldens, "grounded-near-copy", grounded(question, cite(1, MILL, COPY, LETTER)));
            answer(goldens, "grounded-undated-descriptive", grounded(question, cite(1, PARISH)));
            answer(goldens, "grounded-two-sentences", grounded(question, citeBoth(1, MILL), citeBoth(2, LETTER)));
            answer(goldens, "grounded-two-sentences-original", grounded(question, citeBoth(1, LETTER)));
            Question corrected =
                    question.understood(List.of(new Correction("mlil", "mill"), new Correction("ruis", "Ruiz & <Co>")));
            answer(goldens, "grounded-corrected", grounded(corrected, cite(1, MILL), cite(2, PARISH)));
            answer(goldens, "related-corrected", new Answer.Related(corrected, 0.4, List.of(cite(1, MILL))));
            answer(goldens, "nothing-found-corrected", new Answer.NothingFound(corrected, 0.1));
            answer(goldens, "related", new Answer.Related(question, 0.4, List.of(cite(1, MILL), cite(2, MOLINO))));
            answer(goldens, "nothing-found", new Answer.NothingFound(question, 0.1));
            add(
                    goldens,
                    "nothing-found-no-subject",
                    Subject.NONE,
                    language,
                    renderer -> renderer.answer(new Answer.NothingFound(question, 0.1)));
            add(
                    goldens,
                    "ranking",
                    SUBJECT,
                    language,
                    renderer -> renderer.ranking(List.of(cite(1, LETTER), cite(2, COPY)), language));
            add(goldens, "ranking-empty", SUBJECT, language, renderer -> renderer.ranking(List.of(), language));
            add(goldens, "start", SUBJECT, language, renderer -> List.of(renderer.start(language)));
            add(goldens, "start-no-subject", Subject.NONE, language, renderer -> List.of(renderer.start(language)));
            add(goldens, "help", SUBJECT, language, renderer -> List.of(renderer.help(language)));
            add(goldens, "sources", SUBJECT, language, renderer -> renderer.sources(language));
            add(goldens, "about", SUBJECT, language, renderer -> renderer.about(language));
            add(goldens, "about-no-subject", Subject.NONE, language, renderer -> renderer.about(language));
            add(goldens, "privacy", SUBJECT, language, renderer -> renderer.privacy(language, false));
            add(goldens, "privacy-logged", SUBJECT, language, renderer -> renderer.privacy(language, true));
            add(goldens, "unknown-command", SUBJECT, language, renderer -> renderer.unknownCommand(language));
            add(goldens, "text-only", SUBJECT, language, renderer -> renderer.textOnly(language));
            add(goldens, "apology", SUBJECT, language, renderer -> renderer.apology(language, "7f3a"));
        }
        return goldens;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    void messages_eachKind_areAsInTheirFile(Golden golden) throws IOException {
        List<OutgoingMessage> messages = golden.what().apply(new MessageRenderer(CORPUS, golden.subject()));

        TelegramHtml.checkAll(messages);
        assertThat(messages).hasSize(1);
        GoldenFile.assertHolds("message/" + golden.name() + ".html", Drawn.of(messages.getFirst()));
    }

    @Test
    void nothingFound_undatedCorpusWithoutSubject_saysHowManyTexts() {
        MessageRenderer renderer = new MessageRenderer(TestArticle.corpus(PARISH), Subject.NONE);

        List<OutgoingMessage> messages = renderer.answer(new Answer.NothingFound(Question.of("x"), 0));

        assertThat(messages)
                .extracting(OutgoingMessage::html)
                .containsExactly("<b>The collection has nothing on that.</b>\n\nIt holds 1 texts.");
    }

    @Test
    void citation_languageWithoutTranslation_isNamed() {
        Article article = TestArticle.id("moulin")
                .title("Le moulin")
                .language("fr")
                .original()
                .passage("Le moulin a brûlé.")
                .build();
        MessageRenderer renderer = new MessageRenderer(TestArticle.corpus(article), Subject.NONE);

        List<OutgoingMessage> messages = renderer.ranking(List.of(cite(1, article)), Locale.ENGLISH);

        assertThat(messages)
                .extracting(OutgoingMessage::html)
                .containsExactly("<b>1. </b>Le moulin\n<i>From the text “Le moulin”, undated · in French</i>\n"
                        + "<blockquote expandable><b>Le moulin a brûlé.</b></blockquote>");
    }

    @Test
    void sources_hundredsOfThem_areSplitAndKeptWhole() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            articles.add(TestArticle.id("article-" + i)
                    .title("A title of the usual length, with <marks> & signs " + i)
                    .publisher("Publisher " + i % 7)
                    .published(String.valueOf(1900 + i / 4))
                    .url("https://example.org/a/path/of/the/usual/length/" + i + "?a=1&b=2")
                    .passage("Text.")
                    .build());
        }
        MessageRenderer renderer =
                new MessageRenderer(TestArticle.corpus(articles.toArray(Article[]::new)), Subject.NONE);

        String all = String.join("\n", TelegramHtml.checkAll(renderer.sources(Locale.ENGLISH))) + "\n";

        assertThat(articles)
                .allSatisfy(article -> assertThat(all).contains(article.source().title() + "\n"));
    }

    private static void answer(List<Golden> goldens, String name, Answer answer) {
        add(goldens, name, SUBJECT, answer.question().speaks(), renderer -> renderer.answer(answer));
    }

    private static void add(
            List<Golden> goldens,
            String name,
            Subject subject,
            Locale language,
            Function<MessageRenderer, List<OutgoingMessage>> what) {
        goldens.add(new Golden(name + "." + language, subject, language, what));
    }

    private static Answer grounded(Question question, Citation... citations) {
        return new Answer.Grounded(question, 0.9, List.of(citations));
    }

    /** Cites both sentences as nearly equally good, the second one first. */
    private static Citation citeBoth(int rank, Article article) {
        Passage passage = article.passages().getFirst();
        return new Citation(
                rank,
                article,
                passage,
                List.of(passage.sentences().getLast(), passage.sentences().getFirst()),
                0.8,
                List.of());
    }

    private static Citation cite(int rank, Article article, Article... copies) {
        Passage passage = article.passages().getFirst();
        List<Citation.NearCopy> also = new ArrayList<>();
        for (Article copy : copies) {
            also.add(new Citation.NearCopy(copy, copy.passages().getFirst().id()));
        }
        return new Citation(rank, article, passage, List.of(passage.sentences().getFirst()), 0.8, also);
    }
}
