package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.TestArticle;
import parsbot.lucene.FakeEmbedder.Topic;
import parsbot.question.Glossary;
import parsbot.question.Question;
import parsbot.question.QuestionLanguage;
import parsbot.retrieval.Findings;
import parsbot.retrieval.Hit;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.RankingWeights;
import parsbot.retrieval.Signpost;

/** Spanish questions, lines and texts are searched in English words. */
final class GlossedSearchTest {

    private static final FakeEmbedder EMBEDDER = new FakeEmbedder(
            Map.of("burned", new Topic(0, 1), "bread", new Topic(1, 1), "mayor", new Topic(2, 1)), Set.of());

    private static final Glossary GLOSSARY = new Glossary(Map.of(
            "quien",
            "who",
            "cuando",
            "when",
            "se quemo",
            "burned",
            "el",
            "the",
            "molino",
            "mill",
            "pan",
            "bread",
            "cuanto cuesta",
            "what does cost",
            "alcaldesa",
            "mayor"));

    private static final Corpus CORPUS = TestArticle.corpus(
            TestArticle.id("mill").passage("The mill burned at dawn.").build(),
            TestArticle.id("baker")
                    .passage("Bread is sold at noon.", "cuánto cuesta el pan")
                    .build(),
            TestArticle.id("alcaldesa")
                    .language("es")
                    .passage("La alcaldesa habló ayer.")
                    .build());

    private @Nullable LuceneRetriever open;

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    private Findings find(String question, Glossary glossary, boolean vectors) {
        open = LuceneRetriever.open(
                CORPUS,
                new LuceneRetriever.Options(
                        PassageLimits.DEFAULT,
                        RankingWeights.DEFAULT,
                        List.of(),
                        glossary,
                        List.of(new Signpost("victim", List.of("¿Quién se quemó?"))),
                        vectors ? EMBEDDER : null),
                null,
                false,
                _ -> {});
        return open.find(new QueryPlanner(glossary).plan(Question.of(question)), 3);
    }

    private static String first(Findings findings) {
        return findings.hits().getFirst().passage().id().toString();
    }

    @Test
    void find_spanishQuestion_findsEnglishPassagesByTheirWords() {
        assertThat(first(find("¿cuándo se quemó el molino?", GLOSSARY, false))).isEqualTo("mill#1");
    }

    @Test
    void find_spanishQuestion_findsSpanishPassagesByWhatTheirWordsMean() {
        assertThat(first(find("¿quién es la alcaldesa?", GLOSSARY, false))).isEqualTo("alcaldesa#1");
        assertThat(find("¿quién es la alcaldesa?", GLOSSARY, true)
                        .hits()
                        .getFirst()
                        .signals()
                        .sentence())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void find_spanishLine_isNearASpanishQuestionInEnglishWords() {
        Findings findings = find("¿cuánto cuesta el pan?", GLOSSARY, true);

        assertThat(first(findings)).isEqualTo("baker#1");
        assertThat(asked("baker#1", findings)).isCloseTo(1, within(1e-6));
        assertThat(find("quien se quemo", GLOSSARY, true).signs().of("victim")).isCloseTo(1, within(1e-6));
    }

    @Test
    void find_englishQuestion_isNotComparedWithLinesInEnglishWordsOfAGlossary() {
        Findings findings = find("who burned the bread", GLOSSARY, true);

        assertThat(asked("baker#1", findings)).isZero();
        assertThat(findings.signs().of("victim")).isZero();
        assertThat(findings.signs().wordingOf("victim")).isZero();
    }

    @Test
    void find_withoutAGlossary_linesAreForQuestionsInAllLanguages() {
        Findings findings = find("cuánto cuesta el pan", Glossary.EMPTY, false);

        assertThat(first(findings)).isEqualTo("baker#1");
        assertThat(new QueryPlanner().plan(Question.of("cuánto cuesta el pan")).language())
                .isEqualTo(QuestionLanguage.SPANISH);
    }

    private static double asked(String passage, Findings findings) {
        return findings.hits().stream()
                .filter(hit -> hit.passage().id().toString().equals(passage))
                .findFirst()
                .map(Hit::signals)
                .orElseThrow()
                .asked();
    }

    @Test
    void plan_spanishQuestion_isInEnglishWordsAndStillASpanishOne() {
        var query = new QueryPlanner(GLOSSARY)
                .plan(new Question("¿y quién se quemó?", List.of("cuanto cuesta el pan"), Locale.ENGLISH));

        assertThat(query.text()).isEqualTo("what does cost the bread y who burned?");
        assertThat(query.followUp()).contains("y who burned?");
        assertThat(query.language()).isEqualTo(QuestionLanguage.SPANISH);
    }
}
