package parsbot.corpus;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A paragraph's first words, by which its file names it. Immutable and thread-safe. */
record ParagraphName(String opening) {

    private static final Pattern ELLIPSIS = Pattern.compile("\\s*(…|\\.\\.\\.)$");

    /** Returns the name as a file has it, with or without an ellipsis at its end. */
    static ParagraphName of(String written) {
        return new ParagraphName(ELLIPSIS.matcher(written).replaceFirst(""));
    }

    /** Returns the places of the paragraphs that start so, counted from 0; exactly one if the name is good. */
    List<Integer> placesIn(List<Paragraph> paragraphs) {
        return IntStream.range(0, paragraphs.size())
                .filter(i -> paragraphs.get(i).text().startsWith(opening))
                .boxed()
                .toList();
    }
}
