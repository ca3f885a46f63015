package parsbot.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parsbot.corpus.Article;
import parsbot.corpus.Passage;
import parsbot.corpus.TextRange;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.Evaluation.Result;
import parsbot.evaluation.Judged;
import parsbot.evaluation.JudgedQuestion;
import parsbot.evaluation.JudgedUnit;
import parsbot.evaluation.RankedId;

/**
 * A question as the page's template shows it. Immutable and thread-safe.
 *
 * @param previous what was asked before, joined; empty if nothing was
 * @param rank of the first right passage
 * @param rankOrder sorts by rank, those without a right passage last
 * @param keySentenceRight in a word
 * @param first the id of the first passage
 * @param right what would have been right, the best first
 * @param moreRight how many more would have been
 * @param faults of the whole answer
 */
record QuestionRow(
        String id,
        String question,
        String previous,
        String type,
        String verdict,
        String tone,
        String outcome,
        String confidence,
        String rank,
        int rankOrder,
        String keySentenceRight,
        String first,
        String keySentence,
        List<Right> right,
        int moreRight,
        List<Judged> faults) {

    private static final int RIGHT_SHOWN = 2;

    /** A right passage or article, with the sentence that says it, or its title. */
    record Right(String id, String text) {}

    /** Returns the questions of an evaluation whose answers are known. */
    static List<QuestionRow> of(Evaluation evaluation) {
        Map<RankedId, String> titles = new HashMap<>();
        Map<RankedId, Passage> passages = new HashMap<>();
        JudgedUnit unit = evaluation.set().unit();
        for (Article article : evaluation.set().corpus().articles()) {
            for (Passage passage : article.passages()) {
                titles.put(unit.of(passage.id()), article.source().title());
                passages.put(unit.of(passage.id()), passage);
            }
        }
        return evaluation.results().stream()
                .map(result -> of(result, unit == JudgedUnit.ARTICLE ? Map.of() : passages, titles))
                .toList();
    }

    private static QuestionRow of(Result result, Map<RankedId, Passage> passages, Map<RankedId, String> titles) {
        JudgedQuestion question = result.question();
        Verdict verdict = Verdict.of(result);
        int rank = result.firstRelevant();
        Evaluation.Said said = result.said();
        List<Right> right = question.judgments().entrySet().stream()
                .sorted(Map.Entry.<RankedId, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(RIGHT_SHOWN)
                .map(judgment -> new Right(
                        judgment.getKey().value(),
                        Optional.ofNullable(passages.get(judgment.getKey()))
                                .map(passage -> sentence(question, passage))
                                .orElse(titles.getOrDefault(judgment.getKey(), ""))))
                .toList();
        return new QuestionRow(
                question.id(),
                question.question().text(),
                String.join(" → ", question.question().previous()),
                question.category(),
                verdict.label(),
                verdict.tone(),
                said == null ? Figures.NONE : said.outcome().label(),
                said == null ? Figures.NONE : Figures.number(said.confidence()),
                rank == 0 ? Figures.NONE : String.valueOf(rank),
                rank == 0 ? Integer.MAX_VALUE : rank,
                keySentence(result),
                result.ranking().isEmpty()
                        ? ""
                        : result.ranking().getFirst().id().value(),
                said == null ? "" : said.keySentence(),
                right,
                question.judgments().size() - right.size(),
                result.judged().stream().filter(judged -> !judged.isRight()).toList());
    }

    private static String keySentence(Result result) {
        return result.question().goldStrings().isEmpty()
                ? Figures.NONE
                : result.hasRightKeySentence() ? "right" : "wrong";
    }

    /** Returns the first sentence of a right passage that has a gold string; the whole passage if the string spans sentences. */
    private static String sentence(JudgedQuestion question, Passage passage) {
        return passage.sentences().stream()
                .map((TextRange range) -> range.of(passage.text()))
                .filter(question::isGold)
                .findFirst()
                .orElse(passage.text());
    }
}
