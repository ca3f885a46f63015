package parsbot.message;

import static parsbot.message.RichText.bold;
import static parsbot.message.RichText.italic;
import static parsbot.message.RichText.join;
import static parsbot.message.RichText.words;

import java.util.ArrayList;
import java.util.List;
import parsbot.answer.Answer;
import parsbot.answer.Citation;
import parsbot.corpus.LocalizedText;
import parsbot.corpus.Published;
import parsbot.corpus.TextOrigin;

/** Shows answers that are lists: sentences of several passages, or what happened, by date. Thread-safe. */
final class ItemsRenderer {

    private ItemsRenderer() {}

    static List<RichText> blocks(Wording wording, Answer.Grounded answer, Form form) {
        boolean dated = answer.items().stream().anyMatch(item -> item.date() != null);
        LocalizedText asked = answer.asked();
        RichText heading = bold(
                asked == null
                        ? wording.text(dated ? "timeline.heading" : "items.heading")
                        : asked.in(wording.language()));
        List<RichText> blocks = new ArrayList<>();
        blocks.add(
                answer.asOf() instanceof Published.Undated
                        ? heading
                        : heading.then("\n").then(italic(wording.text("as.of", wording.date(answer.asOf())))));
        blocks.add(join(
                "\n",
                answer.items().stream()
                        .map(item -> line(wording, item, answer.citations()))
                        .toList()));
        blocks.addAll(CitationBlocks.quotedOrNamed(wording, answer.citations(), form));
        return blocks;
    }

    private static RichText line(Wording wording, Answer.Item item, List<Citation> citations) {
        String numbers = " " + CitationBlocks.numbers(item.citations());
        if (item.date() != null) {
            return words("• ")
                    .then(bold(wording.atTheBeginning(wording.date(item.date()))))
                    .then(": " + item.text() + numbers);
        }
        Citation first = citations.get(item.citations().getFirst() - 1);
        boolean ours = first.article().source().text() == TextOrigin.SUMMARY;
        return words("• " + (ours ? item.text() : "“" + item.text() + "”") + numbers);
    }
}
