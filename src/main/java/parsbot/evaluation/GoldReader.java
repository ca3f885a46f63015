package parsbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import parsbot.answer.Outcome;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.PartialDate;
import parsbot.problem.Problems;

/** Reads from a line of a question file what is right for the whole answer, and reports what cannot be right. */
final class GoldReader {

    private final JsonNode json;
    private final Corpus corpus;
    private final String where;
    private final Problems problems;
    private final List<Article> sources;

    private GoldReader(JsonNode json, Corpus corpus, String where, Problems problems) {
        this.json = json;
        this.corpus = corpus;
        this.where = where;
        this.problems = problems;
        Set<String> names = Set.copyOf(texts("sources", json.path("sources")));
        this.sources = corpus.articles().stream()
                .filter(article -> names.contains(article.id().value()))
                .toList();
    }

    /**
     * Reads the gold of a question.
     *
     * @param where the line is, for problems
     */
    static Gold read(JsonNode json, Corpus corpus, String where, Problems problems) {
        return new GoldReader(json, corpus, where, problems).read();
    }

    private Gold read() {
        Outcome outcome = named("outcome", Outcome.values());
        List<List<String>> versions = alternatives("versions");
        List<String> actors = texts("actors", json.path("actors"));
        List<String> notActors = texts("not_actors", json.path("not_actors"));
        List<List<String>> items = alternatives("items");
        Gold.State latest = json.has("latest") ? state("latest", json.path("latest")) : null;
        List<Gold.State> earlier = new ArrayList<>();
        json.path("earlier")
                .forEach(state -> Optional.ofNullable(state("earlier", state)).ifPresent(earlier::add));
        versions.forEach(version -> checkEach("versions", version));
        items.stream()
                .filter(item -> !isInSources(item))
                .forEach(item -> report("no passage of its 'sources' has one of '" + item + "' of 'items'"));
        checkActors(actors);
        if ((outcome == Outcome.DISPUTED) != (versions.size() >= 2)) {
            report("must have two or more 'versions' if 'outcome' is 'disputed', and only then");
        }
        if (outcome == Outcome.POSITIONS && actors.isEmpty()) {
            report("must have 'actors' since 'outcome' is 'positions'");
        }
        if (latest == null && !earlier.isEmpty()) {
            report("must have 'latest' since it has 'earlier'");
        }
        return new Gold(
                outcome,
                sources.stream().map(Article::id).collect(Collectors.toSet()),
                versions,
                actors,
                notActors,
                items,
                latest,
                earlier,
                named("side", Gold.Side.values()));
    }

    private void checkActors(List<String> actors) {
        for (String name : actors) {
            if (corpus.dispute().actors().stream().noneMatch(actor -> AnswerJudge.isCalled(actor, name))) {
                report("'actors' has '" + name + "': the corpus has no actor of that name");
            }
        }
    }

    private Gold.@Nullable State state(String field, JsonNode state) {
        List<String> strings = texts(field, state.path("strings"));
        if (strings.isEmpty()) {
            report("'strings' of '" + field + "' must not be empty");
        }
        checkEach(field, strings);
        try {
            return new Gold.State(PartialDate.parse(state.path("date").asText()), strings);
        } catch (IllegalArgumentException e) {
            report("'date' of '" + field + "' is '" + state.path("date").asText() + "': " + e.getMessage());
            return null;
        }
    }

    private void checkEach(String field, List<String> strings) {
        strings.stream()
                .filter(string -> !isInSources(List.of(string)))
                .forEach(string -> report("no passage of its 'sources' has '" + string + "' of '" + field + "'"));
    }

    private boolean isInSources(List<String> strings) {
        return sources.stream()
                .flatMap(article -> article.passages().stream())
                .anyMatch(passage -> Gold.hasOneOf(strings, passage.text()));
    }

    private <T extends Enum<T>> @Nullable T named(String field, T[] values) {
        if (!json.has(field)) {
            return null;
        }
        String text = json.path(field).asText();
        List<T> named = Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .toList();
        if (named.isEmpty()) {
            report("'" + field + "' is '" + text + "': must be one of "
                    + Arrays.stream(values)
                            .map(value -> value.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
            return null;
        }
        return named.getFirst();
    }

    /** Returns a list of lists, none of them empty. */
    private List<List<String>> alternatives(String field) {
        List<List<String>> all = new ArrayList<>();
        for (JsonNode strings : json.path(field)) {
            List<String> texts = texts(field, strings);
            if (texts.isEmpty()) {
                report("'" + field + "' must be a list of lists of strings, none of them empty");
            } else {
                all.add(texts);
            }
        }
        return all;
    }

    private List<String> texts(String field, JsonNode list) {
        List<String> texts = StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        if (texts.stream().anyMatch(String::isBlank)) {
            report("'" + field + "' has something blank, or other than text");
        }
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    private void report(String problem) {
        problems.add(where, problem);
    }
}
