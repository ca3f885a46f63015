package parsbot.corpus;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parsbot.yaml.YamlMapping;

/** Reads the file that says what the dispute is about. Thread-safe. */
final class MatterFile {

    static final String NAME = "matter.yaml";

    private static final List<String> FIELDS = List.of("name", "name_es", "words", "places", "endings", "asked_as");

    private MatterFile() {}

    /** Returns what the file says; empty if it is missing, or has no name, which is reported. */
    static Optional<Matter> read(YamlMapping yaml) {
        if (FIELDS.stream().noneMatch(yaml::has)) {
            yaml.reportUnknownFields();
            return Optional.empty();
        }
        Optional<LocalizedText> name = LocalizedTexts.read(yaml, "name");
        List<String> words = yaml.texts("words");
        List<String> places = yaml.texts("places");
        List<String> endings = yaml.texts("endings");
        YamlMapping asked = yaml.mapping("asked_as");
        Map<Stance, List<String>> askedAs = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            List<String> lines =
                    asked.texts(stance.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (!lines.isEmpty()) {
                askedAs.put(stance, lines);
            }
        }
        asked.reportUnknownFields();
        yaml.reportUnknownFields();
        return name.map(text -> new Matter(text, words, places, endings, askedAs));
    }
}
