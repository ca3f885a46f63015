package parsbot.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
        Passage passage = hit.passage();
        double[] scores = IntStream.range(0, passage.sentences().size())
                .mapToDouble(i -> hit.sentenceScores().get(i)
                        + EXPECTED_KIND * expected.in(passage.sentences().get(i).of(passage.text())))
                .toArray();
        List<Integer> best = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
                .limit(2)
                .toList();
        List<TextRange> sentences = new ArrayList<>();
        for (int i : best) {
            if (scores[best.getFirst()] - scores[i] <= NEARLY_AS_GOOD) {
                sentences.add(passage.sentences().get(i));
            }
        }
        return sentences;
    }

    /** Returns how well the best of them has the expected kind of words, 0 to 1; 0 if no kind is expected. */
    static double kind(Hit hit, ExpectedAnswer expected) {
        if (expected == ExpectedAnswer.ANYTHING) {
            return 0;
        }
        String text = hit.passage().text();
        return of(hit, expected).stream()
                .mapToDouble(sentence -> expected.in(sentence.of(text)))
                .max()
                .orElse(0);
    }
}
