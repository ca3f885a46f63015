package parsbot.terminal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Citation;
import parsbot.corpus.DateSpan;
import parsbot.corpus.Published;
import parsbot.corpus.Source;
import parsbot.retrieval.Explanation;

/** Writes passages with their sources as parts of a JSON answer. Thread-safe. */
final class PassageJson {

    private PassageJson() {}

    static ObjectNode of(Citation citation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("rank", citation.rank());
        json.put("passage", citation.passage().id().toString());
        json.put("text", citation.passage().text());
        json.put("language", citation.passage().language().getLanguage());
        ArrayNode highlight = json.putArray("highlight");
        citation.highlights()
                .forEach(range -> highlight.addArray().add(range.start()).add(range.end()));
        json.put("score", rounded(citation.score(), 4));
        ArrayNode also = json.putArray("also");
        citation.also().forEach(copy -> also.add(copy.passage().toString()));
        json.set("source", source(citation));
        return json;
    }

    private static ObjectNode source(Citation citation) {
        Source source = citation.article().source();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", citation.article().id().toString());
        json.put("title", source.title());
        putIfKnown(json, "publisher", source.publisher());
        putIfKnown(json, "author", source.author());
        putDate(json, "published", source.published());
        putIfKnown(json, "url", source.url());
        json.put("language", source.language().getLanguage());
        putIfKnown(json, "kind", source.kind());
        putIfKnown(json, "completeness", source.completeness());
        putIfKnown(json, "text", source.text());
        return json;
    }

    private static void putIfKnown(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(
                    name,
                    value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString());
        }
    }

    /** Puts the date in its written form, unless there is none. */
    static void putDate(ObjectNode json, String name, DateSpan date) {
        if (!(date instanceof Published.Undated)) {
            json.put(name, date.toString());
        }
    }

    static ObjectNode explanation(Explanation explanation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("value", rounded(explanation.value(), 4));
        json.put("what", explanation.what());
        if (!explanation.parts().isEmpty()) {
            ArrayNode parts = json.putArray("parts");
            explanation.parts().forEach(part -> parts.add(explanation(part)));
        }
        return json;
    }

    static double rounded(double value, int digits) {
        double factor = Math.pow(10, digits);
        return Math.round(value * factor) / factor;
    }
}
