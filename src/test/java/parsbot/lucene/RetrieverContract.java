package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.HostileTexts;
import parsbot.Seeds;
import parsbot.corpus.Article;
import parsbot.corpus.AskedAs;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageId;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.TestArticle;
import parsbot.question.Correction;
import parsbot.question.ExpectedAnswer;
import parsbot.question.Question;
import parsbot.retrieval.Explanation;
import parsbot.retrieval.FieldWeights;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.QueryPlanner;
import parsbot.retrieval.RankingWeights;
import parsbot.retrieval.Retriever;

/** What holds of a retriever wherever its index lies. */
abstract class RetrieverContract {

    private static final Locale SPANISH = Locale.of("es");

    private static final List<List<String>> SYNONYMS = List.of(
            List.of("WWA", "Weir Water Authority", "the river board"),
            List.of("mayor", "town head"),
            List.of("contract", "agreement", "lease", "contrato"));

    private static final Corpus CORPUS = TestArticle.corpus(
            TestArticle.id("bakery")
                    .title("Bread at dawn")
                    .passage("The baker opens before dawn. Her rolls sell out by eight.", "where can I buy breakfast?")
                    .build(),
            TestArticle.id("council")
                    .title("Council meets")
                    .publisher("Harbour Herald")
                    .passage("The mayor spoke first. Councillor José Núñez-Ångström answered him at length.")
                    .passageUnder("Fishing rights", "Nobody voted on them, and the meeting ended late.")
                    .build(),
            TestArticle.id("lease")
                    .title("Weir for rent")
                    .passage("The Weir Water Authority signed the agreement. It runs for nine years.")
                    .passage("WWA engineers inspected the gates in June.")
                    .build(),
            TestArticle.id("mercado")
                    .title("Los puestos")
                    .language("es")
                    .passage("Las vendedoras firmaron el contrato de los puestos. Ninguna canción sonó aquel día.")
                    .build(),
            TestArticle.id("mill")
                    .title("Fire at the mill")
                    .passage("The old mill burned down on Sunday night. O'Brien's dog was running away.")
                    .build());

    private @Nullable LuceneRetriever open;

    /** Opens an index, to be closed by the caller. */
    abstract LuceneRetriever open(Corpus corpus, LuceneRetriever.Options options);

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void retrieve_wordsOfAPassage_findsItFirst() {
        assertThat(ids(retrieve("when did the old mill burn"))).first().isEqualTo("mill#1");
        assertThat(ids(retrieve("when does the baker open"))).first().isEqualTo("bakery#1");
    }

    @Test
    void retrieve_ranks_countFromOneByFallingScore() {
        List<Hit> hits = retrieve("the mill, the mayor, the baker and the gates");

        assertThat(hits).hasSizeGreaterThanOrEqualTo(4);
        assertThat(hits)
                .extracting(Hit::rank)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, hits.size()).boxed().toList());
        assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void retrieve_equalPassages_areOrderedById() {
        List<Article> articles = new ArrayList<>();
        for (String id : List.of("c", "a", "d", "b")) {
            TestArticle article = TestArticle.id(id);
            for (int i = 0; i < 11; i++) {
                article.passage("The same old words.");
            }
            articles.add(article.build());
        }
        LuceneRetriever retriever = opened(TestArticle.corpus(articles.toArray(Article[]::new)), List.of());

        List<Hit> hits = retriever.retrieve(english("same words"), 100);

        assertThat(hits).extracting(hit -> hit.passage().id()).hasSize(44).isSorted();
        assertThat(hits).extracting(Hit::score).containsOnly(hits.getFirst().score());
    }

    @Test
    void retrieve_moreEqualPassagesThanCandidates_takesTheFirst() {
        TestArticle article = TestArticle.id("a");
        for (int i = 0; i < 300; i++) {
            article.passage("The same old words.");
        }
        LuceneRetriever retriever = opened(TestArticle.corpus(article.build()), List.of());

        assertThat(retriever.retrieve(english("same words"), 3))
                .extracting(hit -> hit.passage().id().number())
                .containsExactly(1, 2, 3);
        assertThat(retriever.retrieve(english("same words"), 250)).hasSize(250);
    }

    @Test
    void retrieve_again_isEqual() {
        Corpus corpus = CORPUS;
        List<List<Hit>> runs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (LuceneRetriever retriever = open(corpus, options(SYNONYMS))) {
                runs.add(retriever.retrieve(english("who signed the agreement with the mayor"), 10));
            }
        }

        assertThat(runs.get(1)).isEqualTo(runs.get(0)).isNotEmpty();
        assertThat(runs.get(2)).isEqualTo(runs.get(0));
    }

    @Test
    void retrieve_topK_isTheMost() {
        List<Hit> all = retrieve("the mill, the mayor, the baker and the gates");

        assertThat(retriever().retrieve(english("the mill, the mayor, the baker and the gates"), 2))
                .isEqualTo(all.subList(0, 2));
    }

    @Test
    void retrieve_topKZero_isRefused() {
        Retriever retriever = retriever();

        assertThatThrownBy(() -> retriever.retrieve(english("mill"), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("topK is '0': must be 1 or more");
    }

    @Test
    void retrieve_unknownWords_isEmpty() {
        assertThat(retrieve("xylophone quasar")).isEmpty();
    }

    @Test
    void retrieve_oneKnownWordAmongUnknownOnes_scoresLow() {
        Hit known = retrieve("old mill burned").getFirst();
        Hit unknown = retrieve("xylophone quasar zeppelin mill").getFirst();

        assertThat(unknown.signals().words()).isLessThan(known.signals().words() / 2);
        assertThat(unknown.signals().coverage()).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        José Núñez-Ångström      | council#1
        jose nunez angstrom      | council#1
        JOSÉ NÚÑEZ               | council#1
        josé                     | council#1
        the councillor's answer  | council#1
        O'Brien's                | mill#1
        o’brien                  | mill#1
        mills that burn          | mill#1
        it runs and ran          | lease#1
        inspecting a gate        | lease#2
        harbour herald           | council#1
        fishing right            | council#2
        bread                    | bakery#1
        """)
    void retrieve_otherForm_findsIt(String question, String passage) {
        assertThat(ids(retrieve(question))).contains(passage);
        assertThat(ids(retrieve(question))).first().isEqualTo(passage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WWA",
                "wwa's",
                "Weir Water Authority",
                "weir water authority's",
                "river board",
                "The River Board"
            })
    void retrieve_anyNameOfAGroup_findsTheOthers(String name) {
        boolean whole = !name.equals("river board");

        List<String> ids = ids(retrieve(name));

        assertThat(ids.containsAll(List.of("lease#1", "lease#2"))).isEqualTo(whole);
    }

    @Test
    void retrieve_phraseForAWord_findsTheWord() {
        assertThat(ids(retrieve("town head"))).first().isEqualTo("council#1");
    }

    @Test
    void retrieve_wordForAWord_findsAll() {
        assertThat(ids(retrieve("contract"))).contains("lease#1");
        assertThat(ids(retrieve("lease"))).contains("lease#1");
    }

    @Test
    void retrieve_withoutSynonyms_findsOnlyTheWord() {
        LuceneRetriever retriever = opened(CORPUS, List.of());

        assertThat(ids(retriever.retrieve(english("wwa"), 10))).containsExactly("lease#2");
    }

    @Test
    void retrieve_quotedPhrase_mustStandTogether() {
        assertThat(ids(retrieve("\"old mill\""))).containsExactly("mill#1");
        assertThat(ids(retrieve("\"mill old\""))).isEmpty();
    }

    @Test
    void retrieve_quotedSynonym_findsTheOthers() {
        assertThat(ids(retrieve("\"weir water authority\""))).contains("lease#1", "lease#2");
    }

    @Test
    void retrieve_spanish_findsOtherFormsWithoutAccents() {
        Retriever retriever = retriever();

        assertThat(ids(retriever.retrieve(spanish("canciones de la vendedora"), 10)))
                .first()
                .isEqualTo("mercado#1");
        assertThat(ids(retriever.retrieve(spanish("CANCION"), 10))).containsExactly("mercado#1");
    }

    @Test
    void retrieve_stopWordsWithoutTheExactField_findNothing() {
        LuceneRetriever retriever = opened(CORPUS, new FieldWeights(1, 0, 0.3, 0.3, 0.2, 1, 0.5, 2, 0.5), SYNONYMS);

        assertThat(retriever.retrieve(english("the and of it was"), 10)).isEmpty();
        assertThat(retriever.retrieve(spanish("¿el de los la qué también más está?"), 10))
                .isEmpty();
    }

    @Test
    void retrieve_onlyQuestionWords_findsNothing() {
        assertThat(retrieve("what is this and that?")).isEmpty();
    }

    @Test
    void retrieve_askedAsLine_findsItsPassageWithoutShowingIt() {
        List<Hit> hits = retrieve("buy breakfast");

        assertThat(ids(hits)).containsExactly("bakery#1");
        assertThat(hits.getFirst().passage().text()).doesNotContain("breakfast", "buy");
        assertThat(hits.getFirst().sentenceScores()).containsExactly(1.0, 1.0);
    }

    @Test
    void retrieve_corpusWithoutAskedAsLines_isNotScoredByThem() {
        Article article = TestArticle.id("mill")
                .passage("The old mill burned down on Sunday.")
                .build();
        Article asked =
                TestArticle.id("other").passage("Bread.", "where to eat?").build();
        double without = opened(TestArticle.corpus(article), List.of())
                .retrieve(english("old mill burned"), 1)
                .getFirst()
                .signals()
                .words();
        close();
        double with = opened(TestArticle.corpus(article, asked), List.of())
                .retrieve(english("old mill burned"), 1)
                .getFirst()
                .signals()
                .words();

        assertThat(without).isGreaterThan(1.5 * with);
    }

    /** The texts of each list have the same words, so that they differ in their order only. */
    @Test
    void retrieve_wordsSideBySide_countMoreThanApart() {
        List<Hit> hits = opened(passages(
                        "The gate by the weir was iron and old.",
                        "By the weir was the old and iron gate.",
                        "The weir by the gate was old and iron."))
                .retrieve(english("iron gates"), 3);

        assertThat(ids(hits)).containsExactly("a#2", "a#1", "a#3");
        assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
        assertThat(hits.get(1).score()).isEqualTo(hits.get(2).score());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate of water", "the gate water", "what of the gates and the water?"})
    void retrieve_wordsWithStopWordsBetween_areSideBySide(String question) {
        List<Hit> hits = opened(passages(
                        "The water of the weir was low, and the gate was too.",
                        "Low was the weir, and the gate of the water was too."))
                .retrieve(english(question), 2);

        assertThat(ids(hits)).containsExactly("a#2", "a#1");
        assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
    }

    @Test
    void retrieve_pairsWithoutWeight_doNotCount() {
        FieldWeights weights = new FieldWeights(1, 0.2, 0.3, 0.3, 0.2, 1, 0.5, 2, 0);
        LuceneRetriever retriever = opened(
                passages(
                        "The water of the weir was low, and the gate was too.",
                        "Low was the weir, and the gate of the water was too."),
                weights,
                List.of());

        assertThat(retriever.retrieve(english("gate of water"), 2))
                .extracting(Hit::score)
                .containsExactly(0.0, 0.0);
    }

    @Test
    void retrieve_phraseOfAGroup_isOneWordOfAPair() {
        Corpus word = passages(
                "The mayor left, and the angry clerk was head of it.",
                "The angry mayor left, and the clerk was head of it.");
        Corpus phrase = passages(
                "The town head left, and the angry clerk was of it.",
                "The angry town head left, and the clerk was of it.");

        List<Hit> byPhrase = opened(word, SYNONYMS).retrieve(english("angry town head"), 2);
        close();
        List<Hit> byWord = opened(phrase, SYNONYMS).retrieve(english("angry mayor"), 2);

        for (List<Hit> hits : List.of(byPhrase, byWord)) {
            assertThat(ids(hits)).containsExactly("a#2", "a#1");
            assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
        }
    }

    @Test
    void retrieve_wordsSideBySideInAnAskedAsLine_countToo() {
        List<Hit> hits = opened(TestArticle.corpus(TestArticle.id("a")
                        .passage("It opened in May.", "is the weir of the wood, or the gate, old?")
                        .passage("It opened in May.", "of the old or the wood is the weir gate?")
                        .passage("It opened in May.", "is the gate of the wood, or the weir, old?")
                        .build()))
                .retrieve(english("weir gate"), 3);

        assertThat(ids(hits)).containsExactly("a#2", "a#1", "a#3");
        assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
        assertThat(hits.get(1).score()).isEqualTo(hits.get(2).score());
    }

    @Test
    void retrieve_spanishWordsSideBySide_countToo() {
        Corpus corpus = TestArticle.corpus(TestArticle.id("a")
                .language("es")
                .passage("La puerta roja cayó con el molino viejo.")
                .passage("El molino cayó con la vieja puerta roja.")
                .build());

        List<Hit> hits = opened(corpus).retrieve(spanish("las viejas puertas"), 2);

        assertThat(ids(hits)).containsExactly("a#2", "a#1");
        assertThat(hits.get(0).score()).isGreaterThan(hits.get(1).score());
    }

    @Test
    void retrieve_followUp_findsWhatItAsksForBeforeWhatWasAskedFirst() {
        String both = "when did the old mill by the weir burn down and the baker?";
        List<Hit> together = retrieve(both);

        List<Hit> hits = retriever()
                .retrieve(
                        new PassageQuery(both, Locale.ENGLISH, ExpectedAnswer.TIME, Optional.of("and the baker?")), 10);

        assertThat(ids(together)).first().isEqualTo("mill#1");
        assertThat(ids(hits)).first().isEqualTo("bakery#1");
        assertThat(ids(hits)).containsExactlyInAnyOrderElementsOf(ids(together));
    }

    @Test
    void retrieve_followUpFoundByItsOwnWordsOnly_isAmongTheHits() {
        List<Hit> hits = retriever()
                .retrieve(
                        new PassageQuery(
                                "when did the mill burn?", Locale.ENGLISH, ExpectedAnswer.TIME, Optional.of("gates")),
                        10);

        assertThat(ids(hits)).contains("lease#2");
    }

    @Test
    void retrieve_followUpWithoutAWordToSearchBy_isThatOfTheQuestionBefore() {
        List<Hit> hits = retriever()
                .retrieve(
                        new PassageQuery(
                                "when did the mill burn? why?",
                                Locale.ENGLISH,
                                ExpectedAnswer.REASON,
                                Optional.of("why?")),
                        10);

        assertThat(hits).isEqualTo(retrieve("when did the mill burn? why?"));
        assertThat(ids(hits)).first().isEqualTo("mill#1");
    }

    @Test
    void explain_followUp_hasTheScoreOfTheHit() {
        PassageQuery query = new PassageQuery(
                "when did the old mill burn down and the baker?",
                Locale.ENGLISH,
                ExpectedAnswer.TIME,
                Optional.of("and the baker?"));

        assertThat(retriever().retrieve(query, 10))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(
                                retriever().explain(query, hit.passage().id()).value())
                        .isEqualTo(hit.score()));
    }

    @Test
    void corrections_mistypedWord_isThatOfTheCorpus() {
        assertThat(retriever().corrections("who was the councilor nunes?", Locale.ENGLISH))
                .containsExactly(new Correction("councilor", "Councillor"), new Correction("nunes", "Núñez"));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    @Timeout(20)
    void corrections_hostileText_areWordsOfIt(String text) {
        for (Locale language : List.of(Locale.ENGLISH, SPANISH)) {
            assertThat(retriever().corrections(text, language)).allSatisfy(correction -> {
                assertThat(text).contains(correction.typed());
                assertThat(correction.meant()).isNotEmpty();
            });
        }
    }

    @Test
    void retrieve_yearsOfTheQuestion_countAgainstPassagesThatHaveNoneOfThem() {
        LuceneRetriever retriever = opened(
                TestArticle.corpus(TestArticle.id("a")
                        .passage("The mill was sold in 2011.")
                        .passage("The mill was sold again in 2013.")
                        .passage("The mill was sold a third time.", "mill sold 2013")
                        .build()),
                List.of());
        List<PassageQuery> asked = List.of(
                english("who bought the mill in 2013 or 2014"),
                new PassageQuery(
                        "sold in 2011? and in 2013?",
                        Locale.ENGLISH,
                        ExpectedAnswer.ANYTHING,
                        Optional.of("the mill in 2013?")));

        assertThat(asked).allSatisfy(query -> {
            assertThat(lackingYears(retriever, query)).containsExactly("a#1");
            assertThat(retriever.retrieve(query, 3))
                    .hasSize(3)
                    .allSatisfy(hit -> assertThat(hit.score())
                            .isCloseTo(
                                    retriever.explain(query, hit.passage().id()).value(), within(1e-9)));
        });
        assertThat(lackingYears(retriever, english("was the mill sold for $2013 or 2013.50 or in 3013?")))
                .isEmpty();
    }

    private static List<String> lackingYears(Retriever retriever, PassageQuery query) {
        return Stream.of("a#1", "a#2", "a#3")
                .filter(id -> retriever.explain(query, PassageId.parse(id)).parts().stream()
                        .anyMatch(part -> part.what().equals("none of the question's years") && part.value() < 0))
                .toList();
    }

    @Test
    void retrieve_wordsOfALineThatNamesASentence_countForIt() {
        Corpus corpus = TestArticle.corpus(TestArticle.id("a")
                .passage(
                        "The mill stood empty. It was for rent.",
                        List.of(
                                new AskedAs("who used it?", OptionalInt.of(0)),
                                new AskedAs("how expensive is the mill?", OptionalInt.of(1))))
                .build());
        LuceneRetriever retriever = opened(corpus, FieldWeights.DEFAULT, List.of());

        Hit hit = retriever.retrieve(english("expensive mill"), 1).getFirst();

        // The first sentence has a word of its own, the second only one of its line.
        assertThat(hit.sentenceScores()).hasSize(2);
        assertThat(hit.sentenceScores().get(0)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(hit.sentenceScores().get(1)).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void retrieve_sentences_haveOneScoreEach() {
        Hit hit = retrieve("nine years").getFirst();

        assertThat(hit.passage().id()).hasToString("lease#1");
        assertThat(hit.sentenceScores()).hasSize(2);
        assertThat(hit.sentenceScores().getFirst()).isZero();
        assertThat(hit.sentenceScores().getLast()).isPositive();
    }

    @Test
    void retrieve_coverage_isTheShareOfTheTerms() {
        assertThat(retrieve("old mill burned").getFirst().signals().coverage()).isEqualTo(1);
        assertThat(retrieve("mill xylophone").getFirst().signals().coverage()).isBetween(0.3, 0.5);
    }

    @Test
    void retrieve_anyQuestion_coversAndScoresSentencesZeroToOne() {
        for (String question :
                List.of("mill", "the old mill burned down on Sunday night", "WWA contract mayor gates")) {
            assertThat(retrieve(question)).isNotEmpty().allSatisfy(RetrieverContract::assertWellFormed);
        }
    }

    @Test
    void retrieve_allCandidates_scoreInStandardDeviationsFromTheirMean() {
        List<Hit> hits = retrieve("the mill, the mayor, the baker and the gates");

        assertThat(hits.stream().mapToDouble(Hit::score).average().orElseThrow())
                .isCloseTo(0, within(1e-9));
        assertThat(hits.stream()
                        .mapToDouble(hit -> hit.score() * hit.score())
                        .average()
                        .orElseThrow())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void retrieve_turkishDefaultLocale_foldsCaseAlike() {
        Locale before = Locale.getDefault();
        List<String> expected = ids(retrieve("OLD MILL IN FIRE"));
        Locale.setDefault(Locale.of("tr"));
        try (LuceneRetriever retriever = open(CORPUS, options(SYNONYMS))) {
            assertThat(ids(retriever.retrieve(english("OLD MILL IN FIRE"), 10)))
                    .isEqualTo(expected)
                    .startsWith("mill#1");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void explain_hit_hasItsPartsAndTheirSum() {
        Hit hit = retrieve("the old mill and the gates").getFirst();

        Explanation explanation = retriever()
                .explain(english("the old mill and the gates"), hit.passage().id());

        assertThat(explanation.value()).isEqualTo(hit.score()).isPositive();
        assertThat(explanation.what())
                .isEqualTo("sum of the following, each in standard deviations above the mean of the candidates, and"
                        + " weighted");
        assertThat(explanation.parts()).hasSize(1);
        assertThat(explanation.parts().getFirst().what()).isEqualTo("words, weight 1.0");
        Explanation words = explanation.parts().getFirst().parts().getFirst();
        assertThat(words.what()).isEqualTo("words (BM25)");
        assertThat(words.parts()).hasSize(3);
        assertThat(words.parts().stream().mapToDouble(Explanation::value).sum())
                .isEqualTo(words.value())
                .isPositive();
    }

    @Test
    void explain_fields_areNamedInTheirOrder() {
        Explanation fields = retriever()
                .explain(english("mill"), PassageId.parse("mill#1"))
                .parts()
                .getFirst()
                .parts()
                .getFirst()
                .parts()
                .getFirst();

        assertThat(fields.parts().toString())
                .containsSubsequence("weight(exact:mill in", "weight(text_en:mill in", "weight(title_en:mill in");
    }

    @Test
    void explain_passageWithoutAnyOfTheWords_isZero() {
        assertThat(retriever()
                        .explain(english("xylophone"), PassageId.parse("mill#1"))
                        .value())
                .isZero();
    }

    @Test
    void explain_unknownPassage_isRefused() {
        Retriever retriever = retriever();

        assertThatThrownBy(() -> retriever.explain(english("mill"), PassageId.parse("mill#2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("passage is 'mill#2': must be one of the corpus");
    }

    static List<String> hostileTexts() {
        return List.of(
                "",
                " ",
                "\"",
                "\"\"",
                "\"mill",
                "\"the\"",
                "mill\" \"old",
                "+-|*()~\\^:!&&||AND OR NOT",
                "*",
                "mill~99 OR title:*",
                "x".repeat(4096),
                "漢".repeat(4096),
                "a-b-c.d/e:".repeat(409),
                "weir water ".repeat(372),
                String.join(" ", Collections.nCopies(2000, "mill")),
                IntStream.range(0, 2000).mapToObj(i -> "w" + i).reduce("", (a, b) -> a + " " + b),
                IntStream.range(0, 128)
                        .mapToObj(i -> "a" + i + "-b-c-d-e-f-g-h-i-j")
                        .reduce("", (a, b) -> a + " " + b),
                "\"" + "old mill ".repeat(400) + "\"",
                "\uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDFA\uD83C\uDDF8",
                "مرحبا بالعالم שלום",
                "\u202Emill\u2066",
                "\u0000\u0001\u001B\u007F\uFFFF",
                "\uD83D",
                "\uDE00\uD83D mill",
                "the of and a",
                "İSTANBUL ﬁsh ß ẞ ǆ",
                "e" + "\u0301".repeat(4000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void retrieve_hostileText_isSearched(String text) {
        PassageQuery query = new QueryPlanner().plan(Question.of(text));

        assertWellFormed(retriever().retrieve(query, 10));
        assertWellFormed(retriever().retrieve(spanish(query.text()), 10));
        assertThat(retriever().explain(query, PassageId.parse("mill#1")).value())
                .isFinite();
    }

    static LongStream seeds() {
        return Seeds.first(50);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void retrieve_randomTexts_areSearched(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            PassageQuery query = new QueryPlanner().plan(Question.of(HostileTexts.next(random)));

            assertWellFormed(retriever().retrieve(query, 10));
        }
    }

    private static void assertWellFormed(List<Hit> hits) {
        assertThat(hits).allSatisfy(RetrieverContract::assertWellFormed);
    }

    private static void assertWellFormed(Hit hit) {
        assertThat(hit.score()).isFinite();
        assertThat(hit.signals().words()).isBetween(0.0, 1.0);
        assertThat(hit.signals().coverage()).isBetween(0.0, 1.0);
        assertThat(hit.sentenceScores()).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    private List<Hit> retrieve(String question) {
        return retriever().retrieve(english(question), 10);
    }

    /** Returns the retriever on the usual corpus. */
    private LuceneRetriever retriever() {
        return open == null ? opened(CORPUS, SYNONYMS) : open;
    }

    private static Corpus passages(String... texts) {
        TestArticle article = TestArticle.id("a");
        for (String text : texts) {
            article.passage(text);
        }
        return TestArticle.corpus(article.build());
    }

    private LuceneRetriever opened(Corpus corpus) {
        return opened(corpus, List.of());
    }

    private LuceneRetriever opened(Corpus corpus, List<List<String>> synonyms) {
        return opened(corpus, FieldWeights.DEFAULT, synonyms);
    }

    private LuceneRetriever opened(Corpus corpus, FieldWeights weights, List<List<String>> synonyms) {
        LuceneRetriever retriever = open(
                corpus,
                new LuceneRetriever.Options(
                        PassageLimits.DEFAULT, new RankingWeights(weights, 1, 0, 0, true), synonyms, null));
        open = retriever;
        return retriever;
    }

    private static LuceneRetriever.Options options(List<List<String>> synonyms) {
        return new LuceneRetriever.Options(PassageLimits.DEFAULT, RankingWeights.DEFAULT, synonyms, null);
    }

    private static PassageQuery english(String text) {
        return new PassageQuery(text, Locale.ENGLISH, ExpectedAnswer.ANYTHING);
    }

    private static PassageQuery spanish(String text) {
        return new PassageQuery(text, SPANISH, ExpectedAnswer.ANYTHING);
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().id().toString()).toList();
    }
}
