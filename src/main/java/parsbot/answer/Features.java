package parsbot.answer;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import parsbot.corpus.AskedAs;
import parsbot.corpus.Passage;
import parsbot.question.Mentions;
import parsbot.retrieval.Findings;
import parsbot.retrieval.Hit;
import parsbot.retrieval.PassageQuery;
import parsbot.retrieval.Signals;
import parsbot.retrieval.Signs;

/** What tells whether the corpus answers a question, as numbers by name. Thread-safe. */
final class Features {

    /** The weights that fit what is known. */
    enum Kind {
        /** Asked-as lines and open questions are known, and the question is on their subject. */
        LINES,
        /** There are vectors of the texts. */
        TEXTS,
        /** There are words only. */
        WORDS;

        /** Returns how it is called in files. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The names of all features, in the order of the alphabet. */
    static final List<String> NAMES = List.of(
            "answered",
            "coverage",
            "names",
            "nearness",
            "negation",
            "noted",
            "numbers",
            "open",
            "phrased",
            "subject",
            "votes",
            "words");

    /** How much higher the cosine of two questions is than that of a question and the sentence that answers it. */
    private static final double BETWEEN_QUESTIONS = 0.05;

    /** How much nearer a question counts whose words the passage has all. */
    private static final double COVERED = 0.03;

    /**
     * Below this nearness a question is on something else, where it means nothing which lines are the less distant. Of the judged
     * questions that passages answer one in a hundred lies below, of questions on other subjects (SQuAD's) all but one in 150.
     */
    private static final double ON_SUBJECT = 0.828;

    private Features() {}

    static Kind kind(Findings findings) {
        Signs signs = findings.signs();
        Signals signals = findings.hits().getFirst().signals();
        if (isOnSubject(findings, 0) && signs.around(Signposts.GAPS) > 0 && signs.asked() > 0) {
            return Kind.LINES;
        }
        return signals.sentence() > 0 ? Kind.TEXTS : Kind.WORDS;
    }

    /**
     * Returns whether a question is on what the corpus is about.
     *
     * @param findings with at least one hit
     * @param nearLine how near it is to some line beside those of passages; 0 if there is none
     */
    static boolean isOnSubject(Findings findings, double nearLine) {
        Signals signals = findings.hits().getFirst().signals();
        return Math.max(nearness(signals), nearLine - BETWEEN_QUESTIONS) + COVERED * signals.coverage() >= ON_SUBJECT;
    }

    /**
     * Returns all features of a question, whichever kind it is.
     *
     * @param findings with at least one hit
     */
    static Map<String, Double> of(PassageQuery query, Findings findings) {
        Hit best = findings.hits().getFirst();
        Signals signals = best.signals();
        Mentions mentions = Mentions.of(query.followUp().orElse(query.text()));
        // To read the passage takes long, and most questions have neither.
        boolean hasNeither = mentions.numbers().isEmpty() && mentions.names().isEmpty();
        List<String> words = hasNeither ? List.of() : words(best);
        Signs signs = findings.signs();
        return Map.ofEntries(
                Map.entry("answered", signs.asked() - signs.around(Signposts.GAPS)),
                Map.entry("noted", Signposts.nearestNoted(signs) - signs.around(Signposts.GAPS)),
                Map.entry("phrased", signs.askedWording()),
                Map.entry("open", signs.wordingOf(Signposts.GAPS)),
                Map.entry("votes", signs.answered()),
                Map.entry("nearness", nearness(signals)),
                Map.entry("words", signals.words()),
                Map.entry("coverage", signals.coverage()),
                Map.entry("subject", signals.missing()),
                Map.entry("numbers", lacks(words, mentions.numbers())),
                Map.entry("names", lacks(words, mentions.names())),
                Map.entry("negation", mentions.negated() && !isDenied(query, best) ? 1.0 : 0.0));
    }

    private static double nearness(Signals signals) {
        return Math.max(signals.sentence(), signals.asked() - BETWEEN_QUESTIONS);
    }

    private static double lacks(List<String> words, List<String> sought) {
        return sought.stream().allMatch(word -> Mentions.has(words, word)) ? 0 : 1;
    }

    private static boolean isDenied(PassageQuery query, Hit hit) {
        return KeySentence.of(hit, query.expected()).stream()
                .anyMatch(
                        sentence -> Mentions.isNegated(sentence.of(hit.passage().text())));
    }

    /** Returns the words of the passage, of its lines and of what is told of its source. */
    private static List<String> words(Hit hit) {
        Passage passage = hit.passage();
        return Mentions.words(String.join(
                " ",
                passage.text(),
                hit.article().source().title(),
                hit.article().source().published().toString(),
                passage.askedAs().stream().map(AskedAs::question).collect(joining(" "))));
    }
}
