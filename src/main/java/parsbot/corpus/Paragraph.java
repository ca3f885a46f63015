package parsbot.corpus;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A paragraph as an article's file has it, before it becomes one or more passages. */
record Paragraph(String text, Locale language, @Nullable String section, List<Line> askedAs) {

    /**
     * A question that the paragraph answers.
     *
     * @param sentence where the sentence that answers it is in the paragraph's text; {@code null} if none is named
     */
    record Line(String question, @Nullable TextRange sentence) {

        static Line of(String question) {
            return new Line(question, null);
        }

        /** Returns the same for a text that has so many more characters before. */
        Line movedBy(int chars) {
            return sentence == null
                    ? this
                    : new Line(question, new TextRange(sentence.start() + chars, sentence.end() + chars));
        }
    }

    Paragraph {
        askedAs = List.copyOf(askedAs);
    }

    Paragraph withAskedAs(List<Line> lines) {
        return new Paragraph(text, language, section, lines);
    }

    Paragraph withText(String newText) {
        return new Paragraph(newText, language, section, askedAs);
    }
}
