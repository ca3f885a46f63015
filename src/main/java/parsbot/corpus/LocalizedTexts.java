package parsbot.corpus;

import java.util.Optional;
import parsbot.yaml.YamlMapping;

/** Reads texts of which each language has a field of its own. */
final class LocalizedTexts {

    private LocalizedTexts() {}

    /** Returns the English text of this field, which is required, with the Spanish one of {@code field_es}. */
    static Optional<LocalizedText> read(YamlMapping yaml, String field) {
        Optional<String> spanish = yaml.text(field + "_es");
        return yaml.requiredText(field).map(english -> new LocalizedText(english, spanish.orElse(null)));
    }
}
