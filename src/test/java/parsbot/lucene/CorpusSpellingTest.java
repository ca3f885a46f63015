package parsbot.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageLimits;
import parsbot.corpus.TestArticle;
import parsbot.question.Correction;
import parsbot.retrieval.RankingWeights;

/** Each word that must be left as it is has a word of a passage within one letter, so that it would be corrected otherwise. */
final class CorpusSpellingTest {

    private static final Locale SPANISH = Locale.of("es");

    private static final Corpus CORPUS = TestArticle.corpus(
            TestArticle.id("bakery")
                    .title("Bread at dawn")
                    .passage("The baker, Finn Tollemache, sells nine rolls where others sell one.")
                    .passage("Flour comes from the mill; the flour is cheap.")
                    .build(),
            TestArticle.id("mill")
                    .title("Weirs of the county")
                    .publisher("The Evening Tide")
                    .passage(
                            "In the old mill Ansel Wong repaired the waterwheel, and a weird tile fell. Repairs went"
                                    + " on.",
                            "who braved the gales with tollemachy?")
                    .passage("The gates by the café opened in mild weather without repairs; José Núñez built them,"
                            + " theme by theme.")
                    .build(),
            TestArticle.id("molino")
                    .title("El molino")
                    .language("es")
                    .passage("El molino ardió en mayo. Brígida Tollemache abrió las puertas.")
                    .build());

    private @Nullable LuceneRetriever open;

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "who opened the gatez, gatez, gates",
        "Gatez by the river?, Gatez, gates",
        "who is the bakerr, bakerr, baker",
        "what does flur cost, flur, flour",
        "who opened the gaets, gaets, gates",
        "what of the repairz, repairz, repairs"
    })
    void corrections_mistypedWord_isThatOfThePassagesInTheirSmallLetters(String text, String typed, String meant) {
        assertThat(english(text)).containsExactly(new Correction(typed, meant));
    }

    @ParameterizedTest
    @CsvSource({
        "who is tolemache, tolemache, Tollemache",
        "who is Tollemacke?, Tollemacke, Tollemache",
        "what did anzel repair, anzel, Ansel",
        "who is nunes, nunes, Núñez",
        "who is Nuñes, Nuñes, Núñez"
    })
    void corrections_mistypedName_isWrittenAsInThePassage(String text, String typed, String meant) {
        assertThat(english(text)).containsExactly(new Correction(typed, meant));
    }

    @Test
    void corrections_wordWithAccent_keepsIt() {
        assertThat(english("what of the caffe")).containsExactly(new Correction("caffe", "café"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gates", "tollemache", "NUNEZ", "cafe", "gate", "repair", "repairing", "weir", "tides", "Tide"})
    void corrections_wordThatTheCorpusHasInAnyForm_isLeft(String word) {
        assertThat(english("what of the " + word)).isEmpty();
        assertThat(english("WHAT OF THE " + word.toUpperCase(Locale.ROOT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gates9",
                "9ates",
                "gate's",
                "gate’z",
                "the GATEZ by the river",
                "what of them",
                "is it there",
                "nin",
                "gat",
                "whero",
                ""
            })
    void corrections_digitsAbbreviationsStopWordsAndShortWords_areLeft(String text) {
        assertThat(english(text)).isEmpty();
    }

    @Test
    @Timeout(20)
    void corrections_endlessWordsAndTexts_areCutOff() {
        String long40 = "g" + "x".repeat(39);

        assertThat(english(long40 + " x".repeat(4096) + "漢".repeat(4096) + " 漢".repeat(4096) + "x".repeat(4096)))
                .isEmpty();
        assertThat(english("mill ".repeat(127) + "gatez")).containsExactly(new Correction("gatez", "gates"));
        assertThat(english("mill ".repeat(128) + "gatez")).isEmpty();
    }

    @Test
    void corrections_questionInCapitals_isCorrected() {
        assertThat(english("WHO OPENED THE GATEZ?")).containsExactly(new Correction("GATEZ", "gates"));
        assertThat(english("WHO OPENED THE GATEZ about it")).containsExactly(new Correction("GATEZ", "gates"));
    }

    @ParameterizedTest
    @CsvSource({"watrwhel, waterwheel", "repaxxs, repairs", "tolemashe, Tollemache"})
    void corrections_longWordTwoLettersOff_isCorrected(String typed, String meant) {
        assertThat(english("what of " + typed)).containsExactly(new Correction(typed, meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gxtez", "baxxr", "anxxl", "waxxrwhel", "xaterwheel"})
    void corrections_furtherOff_isLeft(String typed) {
        assertThat(english("what of " + typed)).isEmpty();
    }

    @Test
    void corrections_severalWordsEquallyNear_areTheOneThatMorePassagesHave() {
        // "mild" is one letter off too, yet only one passage has it, and two have "mill".
        assertThat(english("the mile")).containsExactly(new Correction("mile", "mill"));
    }

    @Test
    void corrections_severalWordsEquallyNear_areTheOneThatStandsBesideTheSameWord() {
        assertThat(english("mile weather")).containsExactly(new Correction("mile", "mild"));
        // The word before it is corrected first.
        assertThat(english("anzel wonh"))
                .containsExactly(new Correction("anzel", "Ansel"), new Correction("wonh", "Wong"));
    }

    @Test
    void corrections_severalWords_areInTheirOrderAndEachOnce() {
        assertThat(english("gatez of the bakerr, gatez of tolemache"))
                .containsExactly(
                        new Correction("gatez", "gates"),
                        new Correction("bakerr", "baker"),
                        new Correction("tolemache", "Tollemache"));
    }

    @Test
    void corrections_commonWord_becomesNoOtherWord() {
        FakeEmbedder embedder = FakeEmbedder.thatKnows("gales", "games", "barker", "repairer");

        assertThat(corrections(embedder, "the games of the barker", Locale.ENGLISH))
                .isEmpty();
        assertThat(corrections(embedder, "the gatez", Locale.ENGLISH))
                .containsExactly(new Correction("gatez", "gates"));
        assertThat(english("the games of the barker"))
                .containsExactly(new Correction("games", "gates"), new Correction("barker", "baker"));
    }

    @Test
    void corrections_commonWord_becomesALongNameOneLetterOff() {
        FakeEmbedder embedder = FakeEmbedder.thatKnows("angel", "tolemashe");

        assertThat(corrections(embedder, "who is angel", Locale.ENGLISH))
                .containsExactly(new Correction("angel", "Ansel"));
        assertThat(corrections(embedder, "who is tolemashe", Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "what did ansel wing repair, wing, Wong",
        "who is fine tollemache, fine, Finn",
    })
    void corrections_commonWordBesideTheNeighbourOfAShortName_isThatName(String text, String typed, String meant) {
        assertThat(corrections(FakeEmbedder.thatKnows("wing", "fine"), text, Locale.ENGLISH))
                .containsExactly(new Correction(typed, meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the wing of the mill", "wing", "wing ansel", "a fine baker", "tollemache is fine"})
    void corrections_commonWordAnywhereElse_isNoShortName(String text) {
        assertThat(corrections(FakeEmbedder.thatKnows("wing", "fine"), text, Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void corrections_wordOfAskedAsLinesOnly_isNeitherCorrectedNorTakenForAnother() {
        assertThat(english("the gales")).isEmpty();
        assertThat(english("who bravedd it")).isEmpty();
    }

    @Test
    void corrections_mistypedNameInAnAskedAsLine_isTheName() {
        assertThat(english("who is tollemachy")).containsExactly(new Correction("tollemachy", "Tollemache"));
    }

    @Test
    void corrections_spanishQuestion_areOfNamesOnly() {
        assertThat(corrections(null, "¿quién abrió las puertaz del molinu?", SPANISH))
                .isEmpty();
        assertThat(corrections(null, "¿quién es tolemache?", SPANISH))
                .containsExactly(new Correction("tolemache", "Tollemache"));
        assertThat(corrections(null, "¿quién es tolemashe?", SPANISH)).isEmpty();
    }

    private List<Correction> english(String text) {
        return corrections(null, text, Locale.ENGLISH);
    }

    private List<Correction> corrections(@Nullable FakeEmbedder embedder, String text, Locale language) {
        if (open != null) {
            open.close();
        }
        open = LuceneRetriever.open(
                CORPUS,
                new LuceneRetriever.Options(PassageLimits.DEFAULT, RankingWeights.DEFAULT, List.of(), embedder),
                null,
                false,
                _ -> {});
        return open.corrections(text, language);
    }
}
