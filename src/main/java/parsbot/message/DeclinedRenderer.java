package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.words;

import java.util.ArrayList;
import java.util.List;
import parsbot.answer.Answer;
import parsbot.corpus.Dispute;

/** Says kindly why something is not answered, and what can be asked instead. Thread-safe. */
final class DeclinedRenderer {

    private final Dispute dispute;
    private final Subject subject;
    private final CoverageBlocks coverage;

    DeclinedRenderer(Dispute dispute, Subject subject, CoverageBlocks coverage) {
        this.dispute = dispute;
        this.subject = subject;
        this.coverage = coverage;
    }

    List<RichText> blocks(Wording wording, Answer.Declined answer, Form form) {
        List<RichText> blocks = new ArrayList<>();
        switch (answer.reason()) {
            case GREETING -> {
                blocks.add(words(subject.in(wording.language())
                        .map(known -> wording.text("declined.greeting", known.name()))
                        .orElse(wording.text("declined.greeting.unnamed"))));
                blocks.addAll(coverage.examples(wording, "start.try"));
            }
            case THANKS -> blocks.add(words(wording.text("declined.thanks")));
            case FAREWELL -> blocks.add(words(wording.text("declined.farewell")));
            case ABOUT_BOT -> {
                blocks.add(words(wording.text("declined.about_bot")));
                blocks.addAll(coverage.examples(wording, "nothing.try"));
            }
            case ADVICE -> {
                blocks.add(bold(wording.text("declined.advice.heading")).then("\n" + wording.text("declined.advice")));
                addReported(wording, answer, form, blocks);
            }
            case OPINION -> {
                String positions =
                        dispute.positions().isEmpty() ? "" : " " + wording.text("declined.opinion.positions");
                blocks.add(bold(wording.text("declined.opinion.heading"))
                        .then("\n" + wording.text("declined.opinion") + positions));
                addReported(wording, answer, form, blocks);
            }
        }
        return blocks;
    }

    private void addReported(Wording wording, Answer.Declined answer, Form form, List<RichText> blocks) {
        if (answer.citations().isEmpty()) {
            blocks.addAll(coverage.examples(wording, "nothing.try"));
        } else {
            blocks.add(words(wording.text("declined.reported")));
            blocks.addAll(CitationBlocks.firstQuoted(wording, answer.citations(), form));
        }
    }
}
