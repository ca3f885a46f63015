package parsbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.answer.Outcome;
import parsbot.corpus.Actor;
import parsbot.corpus.FoldedText;

/** Judges the whole answer to a question by all measures that are defined for it. */
final class AnswerJudge {

    private static final String FOLLOW_UP = "follow-up";
    private static final String TYPO = "typo";

    private final JudgedQuestion question;
    private final Gold gold;
    private final JudgedUnit unit;
    private final Answer answer;
    private final Outcome outcome;

    private AnswerJudge(JudgedQuestion question, JudgedUnit unit, Answer answer) {
        this.question = question;
        this.gold = question.gold();
        this.unit = unit;
        this.answer = answer;
        this.outcome = Outcome.of(answer);
    }

    /**
     * Judges an answer.
     *
     * @param ranking what was found, the best first
     * @param unit what it ranks
     */
    static List<Judged> judge(JudgedQuestion question, List<RankedId> ranking, JudgedUnit unit, Answer answer) {
        return new AnswerJudge(question, unit, answer).judge(ranking);
    }

    private List<Judged> judge(List<RankedId> ranking) {
        List<Judged> judged = new ArrayList<>();
        if (question.isAnswerable()) {
            judged.add(Judged.of(AnswerMeasure.ANSWERED, !outcome.isRefusal(), "an answer", outcome.label()));
            judged.add(shownFirst());
            judgeRanking(ranking, judged);
        } else if (!gold.isSilence()) {
            judged.add(Judged.of(AnswerMeasure.REFUSED, outcome.isRefusal(), "a refusal", outcome.label()));
        }
        if (gold.outcome() == Outcome.DECLINED) {
            judged.add(Judged.of(
                    AnswerMeasure.DECLINED, outcome == Outcome.DECLINED, Outcome.DECLINED.label(), outcome.label()));
        }
        if (!gold.versions().isEmpty()) {
            judged.add(disputed());
        }
        if (gold.isSilence()) {
            judged.add(silence());
        } else if (!gold.actors().isEmpty()) {
            judged.add(positions());
        }
        if (!gold.items().isEmpty()) {
            judged.add(items());
        }
        Gold.State latest = gold.latest();
        if (latest != null) {
            judged.add(latestFirst(latest));
        }
        return judged;
    }

    private Judged shownFirst() {
        List<Citation> citations = answer.citations();
        if (outcome.isRefusal() || citations.isEmpty()) {
            return new Judged(AnswerMeasure.SHOWN_FIRST, "an answer", outcome.label());
        }
        RankedId first = unit.of(citations.getFirst().passage().id());
        return Judged.of(
                AnswerMeasure.SHOWN_FIRST,
                question.judgments().containsKey(first),
                "a right passage first",
                outcome.label() + ", first " + first);
    }

    private void judgeRanking(List<RankedId> ranking, List<Judged> judged) {
        List<AnswerMeasure> measures = new ArrayList<>();
        switch (question.category()) {
            case FOLLOW_UP -> measures.add(AnswerMeasure.FOLLOW_UPS);
            case TYPO -> measures.add(AnswerMeasure.TYPOS);
            default -> {}
        }
        Gold.Side side = gold.side();
        if (side != null) {
            measures.add(
                    switch (side) {
                        case ENDS -> AnswerMeasure.ENDS;
                        case KEEPS -> AnswerMeasure.KEEPS;
                    });
        }
        boolean right = Measures.firstRelevant(ranking, question.judgments()) == 1;
        String first = ranking.isEmpty() ? "nothing" : ranking.getFirst().value();
        measures.forEach(measure -> judged.add(Judged.of(measure, right, "a right passage first", first)));
    }

    private Judged disputed() {
        List<String> faults = new ArrayList<>();
        if (outcome != Outcome.DISPUTED) {
            faults.add(outcome.label());
        }
        for (List<String> version : gold.versions()) {
            boolean shown = answer.citations().stream()
                    .anyMatch(citation -> gold.isSource(citation.article())
                            && Gold.hasOneOf(version, citation.passage().text()));
            if (!shown) {
                faults.add("lacks '" + version.getFirst() + "'");
            }
        }
        return judged(AnswerMeasure.DISPUTED, "disputed, " + gold.versions().size() + " versions", faults);
    }

    private Judged positions() {
        List<String> faults = new ArrayList<>();
        if (answer instanceof Answer.Positions positions) {
            Set<Actor> held = positions.held().stream().map(Answer.Held::actor).collect(Collectors.toSet());
            gold.actors().stream()
                    .filter(name -> held.stream().noneMatch(actor -> isCalled(actor, name)))
                    .forEach(name -> faults.add("lacks " + name));
            gold.notActors().stream()
                    .filter(name -> held.stream().anyMatch(actor -> isCalled(actor, name)))
                    .forEach(name -> faults.add("has " + name));
        } else {
            faults.add(outcome.label());
        }
        return judged(AnswerMeasure.POSITIONS, "positions: " + String.join(", ", gold.actors()), faults);
    }

    private Judged silence() {
        List<String> faults = new ArrayList<>();
        if (answer instanceof Answer.NothingFound nothing) {
            gold.notActors().stream()
                    .filter(name -> nothing.silent().stream().noneMatch(actor -> isCalled(actor, name)))
                    .forEach(name -> faults.add("does not name " + name));
        } else {
            faults.add(outcome.label());
        }
        return judged(AnswerMeasure.POSITIONS, "nothing found of " + String.join(", ", gold.notActors()), faults);
    }

    private Judged items() {
        List<String> faults = new ArrayList<>();
        if (outcome.isRefusal()) {
            faults.add(outcome.label());
        }
        List<String> sentences = Shown.sentences(answer).toList();
        for (List<String> item : gold.items()) {
            if (sentences.stream().noneMatch(sentence -> Gold.hasOneOf(item, sentence))) {
                faults.add("lacks '" + item.getFirst() + "'");
            }
        }
        if (answer instanceof Answer.Grounded grounded) {
            grounded.items().stream()
                    .filter(item -> !isSupported(item))
                    .forEach(item -> faults.add("has '" + item.text() + "'"));
        }
        return judged(AnswerMeasure.ITEMS, gold.items().size() + " items", faults);
    }

    /** A sentence has to say something of the answer itself; of what happened, told in the corpus's own words, a passage has to. */
    private boolean isSupported(Answer.Item item) {
        return item.citations().stream()
                .map(rank -> answer.citations().get(rank - 1))
                .filter(citation -> gold.isSource(citation.article()))
                .anyMatch(citation -> isOfTheAnswer(item.text())
                        || (item.date() != null
                                && isOfTheAnswer(citation.passage().text())));
    }

    private boolean isOfTheAnswer(String text) {
        return question.isGold(text) || gold.items().stream().anyMatch(strings -> Gold.hasOneOf(strings, text));
    }

    private Judged latestFirst(Gold.State latest) {
        List<String> faults = new ArrayList<>();
        if (outcome.isRefusal()) {
            faults.add(outcome.label());
        } else {
            List<Shown> shown = Shown.of(answer);
            int first = 0;
            while (first < shown.size() && !shown.get(first).gives(gold, latest)) {
                first++;
            }
            if (first == shown.size()) {
                faults.add(outcome.label() + " without it");
            } else if (shown.get(first).date().latest().isBefore(latest.date().earliest())) {
                faults.add("dated " + shown.get(first).date());
            }
            shown.subList(0, first).stream()
                    .flatMap(entry -> gold.earlier().stream().filter(state -> entry.gives(gold, state)))
                    .map(state -> "has the state of " + state.date() + " before it")
                    .distinct()
                    .forEach(faults::add);
        }
        return judged(AnswerMeasure.LATEST_FIRST, "the state of " + latest.date() + " first", faults);
    }

    private static Judged judged(AnswerMeasure measure, String expected, List<String> faults) {
        return Judged.of(measure, faults.isEmpty(), expected, String.join("; ", faults));
    }

    /** Returns whether a name is one of the actor's, case, accents and punctuation apart. */
    static boolean isCalled(Actor actor, String name) {
        FoldedText sought = FoldedText.of(name);
        return actor.names().stream().map(FoldedText::of).anyMatch(sought::equals);
    }
}
