package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.italic;
import static parsbot.message.RichText.join;
import static parsbot.message.RichText.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.Corpus;
import parsbot.corpus.Published;
import parsbot.corpus.TextOrigin;
import parsbot.corpus.TextRange;
import parsbot.question.Correction;

/** Puts answers into blocks of a message, each kind of answer in a form of its own. Thread-safe. */
final class AnswerRenderer {

    private final CoverageBlocks coverage;
    private final VersionsRenderer versions;
    private final PositionsRenderer positions;
    private final DeclinedRenderer declined;

    AnswerRenderer(Corpus corpus, Subject subject, CoverageBlocks coverage) {
        this.coverage = coverage;
        this.versions = new VersionsRenderer(corpus.dispute());
        this.positions = new PositionsRenderer(corpus.dispute(), subject);
        this.declined = new DeclinedRenderer(corpus.dispute(), subject, coverage);
    }

    List<RichText> blocks(Wording wording, Answer answer, Form form) {
        List<RichText> blocks = new ArrayList<>(
                switch (answer) {
                    case Answer.Grounded grounded ->
                        grounded.items().isEmpty()
                                ? plain(wording, grounded, form)
                                : ItemsRenderer.blocks(wording, grounded, form);
                    case Answer.Disputed disputed -> versions.blocks(wording, disputed, form);
                    case Answer.Positions held -> positions.blocks(wording, held, form);
                    case Answer.Related related -> related(wording, related, form);
                    case Answer.NothingFound nothing -> nothingFound(wording, nothing);
                    case Answer.Declined refusal -> declined.blocks(wording, refusal, form);
                });
        List<Correction> corrections = answer.question().corrections();
        if (!corrections.isEmpty()) {
            addCorrections(wording, answer, corrections, blocks);
        }
        return blocks;
    }

    private static void addCorrections(
            Wording wording, Answer answer, List<Correction> corrections, List<RichText> blocks) {
        RichText meant = join(
                ", ",
                corrections.stream().map(correction -> bold(correction.meant())).toList());
        switch (answer) {
            case Answer.Grounded _, Answer.Disputed _, Answer.Positions _ ->
                blocks.add(1, wording.rich("corrected", meant));
            case Answer.Related _ -> blocks.addFirst(wording.rich("corrected", meant));
            case Answer.NothingFound _ -> blocks.add(1, wording.rich("corrected.nothing", meant));
            case Answer.Declined refusal -> {
                if (!refusal.citations().isEmpty()) {
                    blocks.add(1, wording.rich("corrected", meant));
                }
            }
        }
    }

    List<RichText> ranking(Wording wording, List<Citation> citations) {
        return citations.isEmpty()
                ? nothing(wording, wording.text("nothing.heading"), List.of())
                : CitationBlocks.quoted(wording, citations);
    }

    private static List<RichText> plain(Wording wording, Answer.Grounded answer, Form form) {
        Citation first = answer.citations().getFirst();
        String text = first.passage().text();
        boolean ours = first.article().source().text() == TextOrigin.SUMMARY;
        String sentences = first.highlights().stream()
                .sorted(Comparator.comparingInt(TextRange::start))
                .map(range -> ours ? range.of(text) : "“" + range.of(text) + "”")
                .collect(Collectors.joining("\n"));
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(sentences)
                .then("\n")
                .then(italic(CitationBlocks.originAsOf(wording, first.article().source()))));
        blocks.addAll(CitationBlocks.firstQuoted(wording, answer.citations(), form));
        return blocks;
    }

    private List<RichText> related(Wording wording, Answer.Related answer, Form form) {
        List<RichText> blocks = new ArrayList<>();
        blocks.add(words(
                answer.asOf() instanceof Published.Undated
                        ? wording.text("related.heading")
                        : wording.text("related.heading.as.of", wording.date(answer.asOf()))));
        blocks.addAll(CitationBlocks.firstQuoted(wording, answer.citations(), form));
        blocks.addAll(coverage.offered(wording, answer.offered()));
        return blocks;
    }

    private List<RichText> nothingFound(Wording wording, Answer.NothingFound answer) {
        if (answer.silent().isEmpty()) {
            return nothing(wording, wording.text("nothing.heading"), answer.offered());
        }
        String actors = wording.positionOf(answer.silent());
        String sentence = answer.since() == null
                ? wording.text("nothing.silent", actors)
                : wording.text("nothing.silent.when", actors, wording.when(answer.since()));
        return nothing(wording, sentence, answer.offered());
    }

    private List<RichText> nothing(Wording wording, String sentence, List<String> offered) {
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(sentence));
        blocks.add(coverage.covered(wording));
        blocks.addAll(coverage.offered(wording, offered));
        return blocks;
    }
}
