package parsbot.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleId;
import parsbot.corpus.Corpus;
import parsbot.corpus.PassageLimits;
import parsbot.problem.Problem;
import parsbot.problem.Problems;
import parsbot.question.Question;

/**
 * Reads folders in the form of BEIR (Thakur et al. 2021): {@code corpus.jsonl} with {@code _id}, {@code title} and {@code text};
 * {@code queries.jsonl} with {@code _id} and {@code text}; and for each split a file {@code qrels/<split>.tsv} with a header, and
 * {@code query-id}, {@code corpus-id} and {@code score} in each line. Each document is an article, and judged as one; the questions
 * of a split are those that it judges. Thread-safe.
 */
public final class Beir {

    private static final String DEFAULT_SPLIT = "test";
    private static final String ENDING = ".tsv";

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Beir() {}

    /**
     * Returns the questions of a folder, and reports what cannot be used.
     *
     * @param split which judgments; {@code null} for {@code test}, or the only ones that there are
     * @param limits by which documents become passages
     */
    public static QuestionSet read(Path folder, @Nullable String split, PassageLimits limits, Problems problems) {
        Path named = folder.toAbsolutePath().normalize().getFileName();
        String name = named == null ? folder.toString() : named.toString();
        Corpus corpus = new Corpus(articles(folder.resolve("corpus.jsonl"), limits, problems), folder.toString());
        Map<String, String> texts = queries(folder.resolve("queries.jsonl"), problems);
        Optional<String> chosen = chooseSplit(folder.resolve("qrels"), split, problems);
        if (chosen.isEmpty()) {
            return new QuestionSet(name, corpus, JudgedUnit.ARTICLE, List.of());
        }
        Path judged = folder.resolve("qrels").resolve(chosen.get() + ENDING);
        Map<String, Map<RankedId, Integer>> judgments = judgments(judged, texts.keySet(), problems);
        Set<String> documents =
                corpus.articles().stream().map(article -> article.id().value()).collect(Collectors.toSet());
        if (problems.isEmpty()
                && judgments.values().stream()
                        .flatMap(gains -> gains.keySet().stream())
                        .noneMatch(id -> documents.contains(id.value()))) {
            problems.add(judged.toString(), "judges no document of corpus.jsonl as relevant");
        }
        List<JudgedQuestion> questions = new ArrayList<>();
        judgments.forEach((id, gains) -> questions.add(new JudgedQuestion(
                id,
                Question.of(texts.getOrDefault(id, "")),
                gains.isEmpty() ? "unanswerable" : "answerable",
                gains,
                List.of())));
        return new QuestionSet(name + "/" + chosen.get(), corpus, JudgedUnit.ARTICLE, questions);
    }

    private static List<Article> articles(Path file, PassageLimits limits, Problems problems) {
        Map<String, Article> articles = new LinkedHashMap<>();
        Lines.read(
                file,
                problems,
                (_, line) -> read(line, (id, json) -> {
                    String title = json.path("title").asText().strip();
                    String text = json.path("text").asText();
                    Optional<Article> article;
                    try {
                        // Some sets have documents of a title only, and some of nothing: those cannot be found.
                        article = Article.ofPlainText(
                                new ArticleId(id),
                                title.isEmpty() ? id : title,
                                text.isBlank() ? title : text,
                                Locale.ENGLISH,
                                limits);
                    } catch (IllegalArgumentException e) {
                        return Optional.of("field '_id' is '" + Problem.shown(id) + "': " + e.getMessage());
                    }
                    return article.isPresent() && articles.putIfAbsent(id, article.get()) != null
                            ? Optional.of("has the '_id' '" + Problem.shown(id) + "' of a line before")
                            : Optional.empty();
                }));
        if (articles.isEmpty() && problems.isEmpty()) {
            problems.add(file.toString(), "has no document with text");
        }
        return List.copyOf(articles.values());
    }

    private static Map<String, String> queries(Path file, Problems problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        Lines.read(
                file,
                problems,
                (_, line) -> read(
                        line,
                        (id, json) -> texts.putIfAbsent(id, json.path("text").asText()) == null
                                ? Optional.empty()
                                : Optional.of("has the '_id' '" + Problem.shown(id) + "' of a line before")));
        return texts;
    }

    /** Takes a record with its id, and returns what is wrong with it. */
    private interface Entry {
        Optional<String> take(String id, JsonNode json);
    }

    private static Optional<String> read(String line, Entry entry) {
        try {
            JsonNode json = MAPPER.readTree(line);
            String id = json.path("_id").asText();
            return id.isBlank() || !json.path("text").isTextual()
                    ? Optional.of("must be a JSON object with '_id', not empty, and 'text'")
                    : entry.take(id, json);
        } catch (JsonProcessingException e) {
            return Optional.of("is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static Optional<String> chooseSplit(Path folder, @Nullable String split, Problems problems) {
        Set<String> splits;
        try (Stream<Path> files = Files.list(folder)) {
            splits = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException _) {
            problems.add(folder.toString(), "is no folder that can be read: it must have a file such as test.tsv");
            return Optional.empty();
        }
        if (splits.isEmpty()) {
            problems.add(folder.toString(), "has no split: it must have a file such as test.tsv");
            return Optional.empty();
        }
        String wanted = split != null || splits.size() > 1
                ? Objects.requireNonNullElse(split, DEFAULT_SPLIT)
                : splits.iterator().next();
        if (!splits.contains(wanted)) {
            problems.add(
                    folder.toString(),
                    "has no split '" + Problem.shown(wanted) + "': name one by --split, of "
                            + String.join(", ", splits));
            return Optional.empty();
        }
        return Optional.of(wanted);
    }

    /** Returns the gains of each question's relevant documents; questions in the order of the file. */
    private static Map<String, Map<RankedId, Integer>> judgments(Path file, Set<String> questions, Problems problems) {
        Map<String, Map<RankedId, Integer>> judgments = new LinkedHashMap<>();
        Lines.read(file, problems, (number, line) -> {
            String[] fields = line.split("\t", -1);
            if (fields.length != 3) {
                return Optional.of("has " + fields.length
                        + " fields: must have query-id, corpus-id and score, with tabs between them");
            }
            OptionalInt score = score(fields[2]);
            if (number == 1) {
                return score.isPresent()
                        ? Optional.of("is a judgment: the first line must be the header query-id, corpus-id, score")
                        : Optional.empty();
            }
            if (score.isEmpty()) {
                return Optional.of("score is '" + Problem.shown(fields[2]) + "': must be a whole number");
            }
            if (!questions.contains(fields[0])) {
                return Optional.of("query-id is '" + Problem.shown(fields[0]) + "': queries.jsonl has no such '_id'");
            }
            Map<RankedId, Integer> gains = judgments.computeIfAbsent(fields[0], _ -> new LinkedHashMap<>());
            if (score.getAsInt() > 0) {
                gains.put(new RankedId(fields[1]), score.getAsInt());
            }
            return Optional.empty();
        });
        return judgments;
    }

    private static OptionalInt score(String field) {
        try {
            return OptionalInt.of(Integer.parseInt(field.strip()));
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
