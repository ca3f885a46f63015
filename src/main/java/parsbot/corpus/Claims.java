package parsbot.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parsbot.yaml.YamlMapping;

/** What an article's front matter says that its paragraphs show, not yet held against actors, events and points. */
record Claims(List<Claim> positions, List<Claim> events, List<Claim> versions) {

    static final Claims NONE = new Claims(List.of(), List.of(), List.of());

    /**
     * One entry of the front matter.
     *
     * @param paragraph that the entry names; null if it names none, which is reported
     * @param passages that hold the paragraph; none if the article could not be read
     */
    record Claim(YamlMapping yaml, @Nullable NamedParagraph paragraph, List<Passage> passages) {}

    /** A paragraph as claims are held against it. */
    record NamedParagraph(FoldedText text, Locale language) {}

    /** The entries before the article's paragraphs are known. */
    record Unbound(List<YamlMapping> positions, List<YamlMapping> events, List<YamlMapping> versions) {

        static Unbound in(YamlMapping frontMatter) {
            return new Unbound(
                    frontMatter.mappings("positions"),
                    frontMatter.mappings("events"),
                    frontMatter.mappings("versions"));
        }

        /**
         * Finds the paragraphs that the entries name.
         *
         * @param passages for each paragraph those that hold it
         */
        Claims bind(List<Paragraph> paragraphs, List<List<Passage>> passages) {
            Map<Integer, NamedParagraph> named = new HashMap<>();
            Function<YamlMapping, Claim> binder = entry -> {
                entry.require("paragraph");
                Optional<Integer> place =
                        entry.value("paragraph", written -> onlyPlace(ParagraphName.of(written), paragraphs));
                return new Claim(
                        entry,
                        place.map(at -> named.computeIfAbsent(at, _ -> fold(paragraphs.get(at))))
                                .orElse(null),
                        place.map(passages::get).orElse(List.of()));
            };
            return new Claims(
                    positions.stream().map(binder).toList(),
                    events.stream().map(binder).toList(),
                    versions.stream().map(binder).toList());
        }

        private static NamedParagraph fold(Paragraph paragraph) {
            return new NamedParagraph(FoldedText.of(paragraph.text()), paragraph.language());
        }

        private static int onlyPlace(ParagraphName name, List<Paragraph> paragraphs) {
            List<Integer> places = name.placesIn(paragraphs);
            if (places.size() != 1) {
                throw new IllegalArgumentException(
                        places.isEmpty()
                                ? "no paragraph starts so: name one by its first words"
                                : places.size() + " paragraphs start so: write more of the first words");
            }
            return places.getFirst();
        }
    }
}
