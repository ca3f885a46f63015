package parsbot.answer;

import java.util.List;
import parsbot.corpus.Passage;
import parsbot.corpus.TextRange;
import parsbot.question.ExpectedAnswer;
import parsbot.retrieval.Hit;

/** Chooses the sentence of a passage that says it. */
final class KeySentence {

    /** What a sentence with just the expected kind of words gains, as a share of the best sentence's score. */
    private static final double EXPECTED_KIND = 0.4;

    private KeySentence() {}

    /** Returns where the sentence is; the first of those that are equally good. */
    static TextRange of(Hit hit, ExpectedAnswer expected) {
        Passage passage = hit.passage();
        List<Double> scores = hit.sentenceScores();
        double best = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int chosen = 0;
        double chosenScore = -1;
        for (int i = 0; i < scores.size(); i++) {
            String sentence = passage.sentences().get(i).of(passage.text());
            double score = scores.get(i) + EXPECTED_KIND * best * expected.in(sentence);
            if (score > chosenScore) {
                chosen = i;
                chosenScore = score;
            }
        }
        return passage.sentences().get(chosen);
    }
}
