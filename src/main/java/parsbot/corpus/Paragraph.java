package parsbot.corpus;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A paragraph as an article's file has it, before it becomes one or more passages. */
record Paragraph(String text, Locale language, @Nullable String section, List<String> askedAs) {

    Paragraph {
        askedAs = List.copyOf(askedAs);
    }

    Paragraph withAskedAs(List<String> questions) {
        return new Paragraph(text, language, section, questions);
    }

    Paragraph withText(String newText) {
        return new Paragraph(newText, language, section, askedAs);
    }
}
