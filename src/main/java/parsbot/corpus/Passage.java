package parsbot.corpus;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is indexed and cited: a paragraph, a part of a long one, or several short ones joined. Immutable and thread-safe.
 *
 * @param text plain text on one line, exactly as it is shown
 * @param language of the text, which may differ from its source's
 * @param section the heading it stands under, if there is one
 * @param sentences where the sentences of {@code text} are, in their order; they leave out only the spaces between them
 * @param askedAs questions that the passage answers, written by those who tend the corpus: searched, never shown
 */
public record Passage(
        PassageId id,
        String text,
        Locale language,
        @Nullable String section,
        List<TextRange> sentences,
        List<AskedAs> askedAs) {

    /** @throws IllegalArgumentException if the text is blank, a sentence ends beyond it, or a question names one that is not there */
    public Passage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text of " + id + " is blank");
        }
        if (sentences.isEmpty() || sentences.getLast().end() > text.length()) {
            throw new IllegalArgumentException("sentences of " + id + " do not fit its text");
        }
        sentences = List.copyOf(sentences);
        askedAs = List.copyOf(askedAs);
        int count = sentences.size();
        if (askedAs.stream().anyMatch(line -> line.sentence().orElse(0) >= count)) {
            throw new IllegalArgumentException("a question of " + id + " names a sentence beyond its " + count);
        }
    }
}
