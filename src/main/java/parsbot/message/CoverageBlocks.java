package parsbot.message;

import static parsbot.message.RichText.words;

import java.util.List;
import java.util.Locale;
import parsbot.corpus.Corpus;
import parsbot.corpus.Published;

/** Says what the corpus holds, and what can be asked. Thread-safe. */
final class CoverageBlocks {

    private static final int MAX_EXAMPLES = 3;

    private final Corpus corpus;
    private final Subject subject;

    CoverageBlocks(Corpus corpus, Subject subject) {
        this.corpus = corpus;
        this.subject = subject;
    }

    /** Returns the topics, or if none are named, how many texts there are and of when. */
    RichText covered(Wording wording) {
        List<String> topics =
                subject.in(wording.language()).map(Subject.Words::topics).orElse(List.of());
        return words(topics.isEmpty() ? held(wording) : wording.text("nothing.covers") + "\n" + bullets(topics));
    }

    private String held(Wording wording) {
        List<Published> dates = corpus.articles().stream()
                .map(article -> article.source().published())
                .filter(published -> !(published instanceof Published.Undated))
                .sorted()
                .toList();
        return dates.isEmpty()
                ? wording.text("nothing.holds.undated", corpus.articles().size())
                : wording.text(
                        "nothing.holds",
                        corpus.articles().size(),
                        wording.date(dates.getFirst()),
                        wording.date(dates.getLast()));
    }

    /** Returns questions that the corpus answers, below a line of this key; nothing if there are none. */
    List<RichText> examples(Wording wording, String heading) {
        List<String> examples = examples(wording.language());
        return examples.isEmpty() ? List.of() : List.of(words(wording.text(heading) + "\n" + bullets(examples)));
    }

    /** Returns a line that announces the examples, for where they stand below; nothing if there are none. */
    List<RichText> examplesBelow(Wording wording, String heading) {
        return examples(wording.language()).isEmpty() ? List.of() : List.of(words(wording.text(heading)));
    }

    /** Returns a few questions that the corpus answers. */
    List<String> examples(Locale language) {
        return subject.in(language).map(Subject.Words::examples).orElse(List.of()).stream()
                .limit(MAX_EXAMPLES)
                .toList();
    }

    /** Returns the questions that are offered in the place of one without an answer, or if there are none, some examples. */
    List<RichText> offered(Wording wording, List<String> offered) {
        return offered.isEmpty()
                ? examples(wording, "nothing.try")
                : List.of(words(wording.text("nothing.try") + "\n" + bullets(offered)));
    }

    private static String bullets(List<String> lines) {
        return "• " + String.join("\n• ", lines);
    }
}
