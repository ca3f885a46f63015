package parsbot.corpus;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes passages of an article's paragraphs: joins short ones, splits long ones. Thread-safe. */
final class PassageSplitter {

    private final PassageLimits limits;

    PassageSplitter(PassageLimits limits) {
        this.limits = limits;
    }

    /** Passages, and for each paragraph that they were made of those that hold it or a part of it. */
    record Split(List<Passage> passages, List<List<Passage>> ofParagraph) {}

    Split split(ArticleId article, List<Paragraph> paragraphs) {
        List<Passage> passages = new ArrayList<>();
        List<List<Passage>> ofParagraph = new ArrayList<>();
        for (Joined joined : joinShort(paragraphs)) {
            Paragraph paragraph = joined.paragraph();
            int first = passages.size();
            int end = 0;
            for (String part : splitLong(paragraph.text(), paragraph.language())) {
                // Between two parts there is nothing but spaces, with which none starts.
                int start = paragraph.text().indexOf(part, end);
                end = start + part.length();
                List<TextRange> sentences = SentenceSplitter.split(part, paragraph.language());
                passages.add(new Passage(
                        new PassageId(article, passages.size() + 1),
                        part,
                        paragraph.language(),
                        paragraph.section(),
                        sentences,
                        askedAs(paragraph, start, sentences)));
            }
            List<Passage> made = List.copyOf(passages.subList(first, passages.size()));
            ofParagraph.addAll(Collections.nCopies(joined.count(), made));
        }
        return new Split(passages, ofParagraph);
    }

    /** Returns the lines of a part that starts there in the paragraph, each with the sentence of the part that it names. */
    private static List<AskedAs> askedAs(Paragraph paragraph, int start, List<TextRange> sentences) {
        return paragraph.askedAs().stream()
                .map(line -> new AskedAs(line.question(), place(line.sentence(), start, sentences)))
                .toList();
    }

    /** Returns the first sentence of a part that has some of one of the paragraph; empty if none has. */
    private static OptionalInt place(@Nullable TextRange named, int start, List<TextRange> sentences) {
        return IntStream.range(0, named == null ? 0 : sentences.size())
                .filter(i ->
                        start + sentences.get(i).end() > requireNonNull(named).start()
                                && start + sentences.get(i).start() < named.end())
                .findFirst();
    }

    /** A paragraph made of so many. */
    private record Joined(Paragraph paragraph, int count) {}

    private List<Joined> joinShort(List<Paragraph> paragraphs) {
        List<Joined> joined = new ArrayList<>();
        for (Paragraph next : paragraphs) {
            if (!joined.isEmpty() && belongTogether(joined.getLast().paragraph(), next)) {
                Joined before = joined.removeLast();
                joined.add(new Joined(join(before.paragraph(), next), before.count() + 1));
            } else {
                joined.add(new Joined(next, 1));
            }
        }
        return joined;
    }

    private boolean belongTogether(Paragraph one, Paragraph next) {
        return (one.text().length() < limits.minChars() || next.text().length() < limits.minChars())
                && one.text().length() + 1 + next.text().length() <= limits.maxChars()
                && Objects.equals(one.section(), next.section())
                && one.language().equals(next.language());
    }

    private static Paragraph join(Paragraph one, Paragraph next) {
        List<Paragraph.Line> askedAs = new ArrayList<>(one.askedAs());
        next.askedAs().forEach(line -> askedAs.add(line.movedBy(one.text().length() + 1)));
        return one.withText(one.text() + " " + next.text()).withAskedAs(askedAs);
    }

    private List<String> splitLong(String text, Locale language) {
        if (text.length() <= limits.maxChars()) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (TextRange sentence : SentenceSplitter.split(text, language)) {
            if (start >= 0 && sentence.end() - start > limits.maxChars()) {
                splitAtSpaces(text.substring(start, end), parts);
                start = -1;
            }
            start = start < 0 ? sentence.start() : start;
            end = sentence.end();
        }
        splitAtSpaces(text.substring(start, end), parts);
        return parts;
    }

    private void splitAtSpaces(String text, List<String> parts) {
        int start = 0;
        while (text.length() - start > limits.maxChars()) {
            int limit = start + limits.maxChars();
            int cut = start + text.substring(start, limit + 1).lastIndexOf(' ');
            if (cut <= start) {
                cut = Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
            }
            parts.add(text.substring(start, cut).strip());
            start = cut;
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
    }
}
