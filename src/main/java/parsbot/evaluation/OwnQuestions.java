package parsbot.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.problem.Problems;
import parsbot.question.Question;

/**
 * Reads the project's own question files: one JSON object a line with {@code id}, {@code question}, {@code type}, {@code sources}
 * (ids of the articles that answer), {@code answer_strings} (each passage that answers has one of them), for follow-ups
 * {@code previous}, and what is right for the whole answer ({@link GoldReader}). Thread-safe.
 */
public final class OwnQuestions {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OwnQuestions() {}

    /** Returns the questions of a file, and reports lines that cannot be used. */
    public static QuestionSet read(Path file, Corpus corpus, Problems problems) {
        List<JudgedQuestion> questions = new ArrayList<>();
        List<String> lines = List.of();
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            problems.add(file.toString(), "cannot be read: " + e.getMessage());
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String where = file + ":" + (i + 1);
                try {
                    JsonNode json = MAPPER.readTree(lines.get(i));
                    questions.add(question(json, where, corpus, problems));
                } catch (JsonProcessingException e) {
                    problems.add(where, "is not valid JSON: " + e.getOriginalMessage());
                }
            }
        }
        return new QuestionSet(file.getFileName().toString(), corpus, JudgedUnit.PASSAGE, questions);
    }

    private static JudgedQuestion question(JsonNode json, String where, Corpus corpus, Problems problems) {
        String id = json.path("id").asText();
        String text = json.path("question").asText();
        if (id.isBlank() || text.isBlank()) {
            problems.add(where, "must have 'id' and 'question', both not empty");
        }
        List<String> sources = texts(json.path("sources"));
        List<String> goldStrings = texts(json.path("answer_strings"));
        Map<RankedId, Integer> judgments = new HashMap<>();
        for (Article article : corpus.articles()) {
            if (sources.contains(article.id().value())) {
                for (Passage passage : article.passages()) {
                    if (Gold.hasOneOf(goldStrings, passage.text())) {
                        judgments.put(JudgedUnit.PASSAGE.of(passage.id()), 1);
                    }
                }
            }
        }
        if (!sources.isEmpty() && judgments.isEmpty()) {
            problems.add(where, "no passage of its 'sources' has one of its 'answer_strings'");
        }
        return new JudgedQuestion(
                id,
                new Question(text, texts(json.path("previous")), Locale.ENGLISH),
                json.path("type").asText("other"),
                judgments,
                goldStrings,
                GoldReader.read(json, corpus, where, problems));
    }

    private static List<String> texts(JsonNode list) {
        if (list.isTextual()) {
            return List.of(list.asText());
        }
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
