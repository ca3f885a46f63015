package parsbot.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleId;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.corpus.SentenceSplitter;
import parsbot.corpus.Source;
import parsbot.question.Question;

/**
 * A corpus of any size, of words that nobody uses, as frequent as words are: the word of rank r is drawn in proportion to 1 / (r +
 * 2.7) (Mandelbrot 1953), and the most frequent ones are English. A larger corpus begins with the articles of a smaller one.
 * Thread-safe.
 */
final class SyntheticCorpus {

    static final int PASSAGES_IN_ARTICLE = 10;
    private static final int WORDS = 50_000;
    private static final double MANDELBROT = 2.7;
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    /** The most frequent words, so that stop words are what they are in other texts. */
    private static final List<String> FREQUENT = List.of(
            "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "on", "with", "as", "be", "at", "by",
            "this", "had", "not", "are", "but", "from", "or", "have", "an", "they", "which", "one", "were", "all",
            "their", "there", "been", "if", "more", "when", "will", "would", "who", "so", "no");

    private static final double[] CUMULATED = cumulated();

    private SyntheticCorpus() {}

    /**
     * Returns so many passages of 3 to 5 sentences of 12 to 24 words, in articles of ten. They have no asked-as lines.
     *
     * @param passages a multiple of ten
     */
    static Corpus of(int passages) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < passages / PASSAGES_IN_ARTICLE; i++) {
            articles.add(article(i));
        }
        return new Corpus(articles, "synthetic, " + passages + " passages");
    }

    private static Article article(int number) {
        RandomGenerator random = new SplittableRandom(number);
        // With zeros in front, so that articles are in the order of their numbers.
        ArticleId id = new ArticleId(String.format(Locale.ROOT, "synthetic-%07d", number));
        List<Passage> passages = new ArrayList<>();
        for (int i = 1; i <= PASSAGES_IN_ARTICLE; i++) {
            List<String> sentences = new ArrayList<>();
            for (int count = random.nextInt(3, 6); count > 0; count--) {
                sentences.add(capitalised(words(random, random.nextInt(12, 25))) + ".");
            }
            String text = String.join(" ", sentences);
            passages.add(new Passage(
                    new PassageId(id, i),
                    text,
                    Locale.ENGLISH,
                    null,
                    SentenceSplitter.split(text, Locale.ENGLISH),
                    List.of()));
        }
        return new Article(id, Source.ofBareFile(capitalised(words(random, 7)), Locale.ENGLISH), passages);
    }

    /**
     * Returns questions, each of six words that follow each other in a passage of the corpus.
     *
     * @param corpus one of this class
     */
    static List<Question> questions(Corpus corpus, int count) {
        RandomGenerator random = new SplittableRandom(-1);
        List<Passage> passages = corpus.passages().toList();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = Arrays.asList(passages.get(random.nextInt(passages.size()))
                    .text()
                    .toLowerCase(Locale.ROOT)
                    .replace(".", "")
                    .split(" "));
            int start = random.nextInt(words.size() - 5);
            questions.add(Question.of("what about " + String.join(" ", words.subList(start, start + 6)) + "?"));
        }
        return questions;
    }

    private static String words(RandomGenerator random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int found = Arrays.binarySearch(CUMULATED, random.nextDouble() * CUMULATED[WORDS - 1]);
            words.add(word(found < 0 ? -found - 1 : found));
        }
        return String.join(" ", words);
    }

    private static double[] cumulated() {
        double[] cumulated = new double[WORDS];
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1 / (i + 1 + MANDELBROT);
            cumulated[i] = sum;
        }
        return cumulated;
    }

    /** Returns the word of a rank, from 0: two syllables or more, each rank another. */
    private static String word(int rank) {
        if (rank < FREQUENT.size()) {
            return FREQUENT.get(rank);
        }
        int syllables = CONSONANTS.length() * VOWELS.length();
        StringBuilder word = new StringBuilder();
        for (int rest = rank + syllables; rest > 0; rest /= syllables) {
            word.append(CONSONANTS.charAt(rest % syllables / VOWELS.length()))
                    .append(VOWELS.charAt(rest % VOWELS.length()));
        }
        return word.toString();
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
