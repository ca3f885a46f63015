package parsbot.corpus;

import java.util.List;
import java.util.Optional;
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
    record Claim(YamlMapping yaml, @Nullable Paragraph paragraph, List<Passage> passages) {}

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
            return new Claims(
                    bind(positions, paragraphs, passages),
                    bind(events, paragraphs, passages),
                    bind(versions, paragraphs, passages));
        }

        private static List<Claim> bind(
                List<YamlMapping> entries, List<Paragraph> paragraphs, List<List<Passage>> passages) {
            return entries.stream()
                    .map(entry -> bind(entry, paragraphs, passages))
                    .toList();
        }

        private static Claim bind(YamlMapping entry, List<Paragraph> paragraphs, List<List<Passage>> passages) {
            entry.require("paragraph");
            Optional<Integer> place =
                    entry.value("paragraph", written -> onlyPlace(ParagraphName.of(written), paragraphs));
            return new Claim(
                    entry,
                    place.map(paragraphs::get).orElse(null),
                    place.map(passages::get).orElse(List.of()));
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
