package parsbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parsbot.answer.Answer.Reason;
import parsbot.question.Intent;
import parsbot.retrieval.Hit;

/**
 * Declines what no collection of sources can answer: small talk, questions to the bot as a person, requests for legal advice and for
 * an opinion. To the last two it adds what sources report on the subject, if they do. Thread-safe.
 */
final class Decliner implements Specialist {

    private static final int SHOWN = 2;

    private final double related;

    /** @param related from which confidence on something is shown, 0 to 1 */
    Decliner(double related) {
        this.related = related;
    }

    @Override
    public Optional<Answer> answer(Asked asked) {
        // As it was typed first: a greeting is no word of the corpus mistyped.
        String typed = asked.question().text();
        String understood = asked.turn().typed();
        return reason(Intent.of(typed))
                .or(() -> understood.equals(typed) ? Optional.empty() : reason(Intent.of(understood)))
                .map(reason -> new Answer.Declined(asked.question(), 0, reason, reports(asked, reason)));
    }

    private static Optional<Reason> reason(Intent intent) {
        return switch (intent) {
            case GREETING -> Optional.of(Reason.GREETING);
            case THANKS -> Optional.of(Reason.THANKS);
            case FAREWELL -> Optional.of(Reason.FAREWELL);
            case ABOUT_BOT -> Optional.of(Reason.ABOUT_BOT);
            case ADVICE -> Optional.of(Reason.ADVICE);
            case OPINION -> Optional.of(Reason.OPINION);
            case QUESTION -> Optional.empty();
        };
    }

    private List<Citation> reports(Asked asked, Reason reason) {
        List<Citation> reports = new ArrayList<>();
        if ((reason == Reason.ADVICE || reason == Reason.OPINION) && asked.confidence() >= related) {
            for (NearCopies group : NearCopies.group(asked.findings().hits())) {
                if (reports.size() < SHOWN) {
                    reports.add(report(reports.size() + 1, asked, group.best(), group.others()));
                }
            }
        }
        return reports;
    }

    private static Citation report(int rank, Asked asked, Hit hit, List<Hit> copies) {
        return new Citation(
                rank,
                hit.article(),
                hit.passage(),
                KeySentence.of(hit, asked.query().expected()),
                hit.score(),
                copies.stream()
                        .map(copy -> new Citation.NearCopy(
                                copy.article(), copy.passage().id()))
                        .toList());
    }
}
