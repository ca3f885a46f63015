package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.italic;
import static parsbot.message.RichText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.Dispute;
import parsbot.corpus.DisputedPoint;
import parsbot.corpus.Published;
import parsbot.corpus.Source;

/** Shows what sources say that differ, each version with who says so and when, and which is right with none. Thread-safe. */
final class VersionsRenderer {

    private final Dispute dispute;

    VersionsRenderer(Dispute dispute) {
        this.dispute = dispute;
    }

    List<RichText> blocks(Wording wording, Answer.Disputed answer, Form form) {
        String open = wording.text("disputed.open");
        List<RichText> blocks = new ArrayList<>();
        blocks.add(bold(wording.text(
                        "disputed.heading", answer.point().question().in(wording.language())))
                .then("\n")
                .then(italic(
                        answer.asOf() instanceof Published.Undated
                                ? open
                                : wording.text("as.of", wording.date(answer.asOf())) + " · " + open)));
        for (Answer.GivenVersion given : answer.versions()) {
            String sources = given.citations().stream()
                    .map(rank ->
                            source(wording, given.version(), answer.citations().get(rank - 1)))
                    .collect(Collectors.joining("; "));
            blocks.add(words("• ")
                    .then(bold(given.version().value().in(wording.language())))
                    .then("\n" + sources));
        }
        blocks.addAll(CitationBlocks.quotedOrNamed(wording, answer.citations(), form));
        return blocks;
    }

    /** Who says so: the publisher, or the one whose account the passage reports. */
    private String source(Wording wording, DisputedPoint.Version version, Citation citation) {
        Source source = citation.article().source();
        String date = wording.date(source.published());
        String publisher = source.publisher() == null ? "“" + source.title() + "”" : source.publisher();
        List<String> others = version.accounts().stream()
                .filter(account -> account.passage().equals(citation.passage().id()))
                .map(DisputedPoint.Account::by)
                .filter(Objects::nonNull)
                .distinct()
                .map(by -> dispute.actor(by).name())
                .toList();
        String said = others.isEmpty()
                ? wording.text("version.own", publisher, date)
                : wording.text("version.reported", wording.list("and", others), publisher, date);
        return said + " " + CitationBlocks.numbers(List.of(citation.rank()));
    }
}
