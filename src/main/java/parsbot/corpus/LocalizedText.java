package parsbot.corpus;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A short text that those who tend the corpus wrote, in English and perhaps in Spanish. Immutable and thread-safe.
 *
 * @param spanish null if there is no translation
 */
public record LocalizedText(String english, @Nullable String spanish) {

    /** @throws IllegalArgumentException if a text is blank */
    public LocalizedText {
        if (english.isBlank() || (spanish != null && spanish.isBlank())) {
            throw new IllegalArgumentException("text is blank: must have words");
        }
    }

    /** Returns the text in this language if it is there, else in English. */
    public String in(Locale language) {
        return spanish != null && language.getLanguage().equals("es") ? spanish : english;
    }
}
