package parsbot.answer;

import java.util.List;
import parsbot.corpus.Passage;
import parsbot.corpus.TextRange;
import parsbot.question.ExpectedAnswer;
import parsbot.retrieval.Hit;

/** Chooses the sentence of a passage that says it, or two if it cannot tell which. */
final class KeySentence {

    /** What a sentence with just the expected kind of words gains. Fitted on the project's own questions. */
    private static final double EXPECTED_KIND = 0.45;

    /** How far below the best a second sentence may be that is taken too. */
    private static final double NEARLY_AS_GOOD = 0.2;

    private KeySentence() {}

    /** Returns where the sentences are, the best first; the first of those that are equally good. */
    static List<TextRange> of(Hit hit, ExpectedAnswer expected) {
        return best(hit, kinds(hit.passage(), expected)).stream()
                .map(hit.passage().sentences()::get)
                .toList();
    }

    /** Returns how well the best of them has the expected kind of words, 0 to 1; 0 if no kind is expected. */
    static double kind(Hit hit, ExpectedAnswer expected) {
        if (expected == ExpectedAnswer.ANYTHING) {
            return 0;
        }
        double[] kinds = kinds(hit.passage(), expected);
        return best(hit, kinds).stream().mapToDouble(i -> kinds[i]).max().orElse(0);
    }

    private static double[] kinds(Passage passage, ExpectedAnswer expected) {
        double[] kinds = new double[passage.sentences().size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = expected.in(passage.sentences().get(i).of(passage.text()));
        }
        return kinds;
    }

    /** Returns the places of the best sentence and, if it is nearly as good, of the second best. */
    private static List<Integer> best(Hit hit, double[] kinds) {
        double[] scores = new double[kinds.length];
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = hit.sentenceScores().get(i) + EXPECTED_KIND * kinds[i];
            best = scores[i] > scores[best] ? i : best;
        }
        int second = best == 0 ? 1 : 0;
        for (int i = second + 1; i < scores.length; i++) {
            second = i != best && scores[i] > scores[second] ? i : second;
        }
        return second < scores.length && scores[best] - scores[second] <= NEARLY_AS_GOOD
                ? List.of(best, second)
                : List.of(best);
    }
}
