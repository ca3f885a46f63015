package parsbot.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import parsbot.corpus.Article;
import parsbot.corpus.ArticleId;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.PassageId;
import parsbot.corpus.SentenceSplitter;
import parsbot.corpus.Source;
import parsbot.problem.Problems;
import parsbot.question.Question;

/**
 * Reads files in the form of SQuAD 2.0 (Rajpurkar et al. 2018). Each paragraph is a passage as it stands; a question is relevant
 * to its own paragraph; an impossible one has no relevant passage. Thread-safe.
 */
public final class Squad {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The category of questions on something else. */
    static final String FOREIGN = "foreign";

    private Squad() {}

    /**
     * Returns the questions of a file.
     *
     * @param distractors further files whose paragraphs are searched too, and whose questions nothing in the corpus answers if
     *     they have no answers of their own
     */
    public static QuestionSet read(Path file, List<Path> distractors, Problems problems) {
        return read(file, distractors, List.of(), problems);
    }

    /**
     * Returns the questions of files.
     *
     * @param distractors further files whose paragraphs are searched too, and whose questions are not asked
     * @param foreign further files whose questions are asked too, as such that nothing answers, since their paragraphs are not
     *     searched; of the category {@value #FOREIGN}
     */
    public static QuestionSet read(Path file, List<Path> distractors, List<Path> foreign, Problems problems) {
        List<Article> articles = new ArrayList<>();
        List<JudgedQuestion> questions = new ArrayList<>();
        add(file, articles, questions, problems);
        distractors.forEach(distractor -> add(distractor, articles, new ArrayList<>(), problems));
        List<JudgedQuestion> others = new ArrayList<>();
        foreign.forEach(other -> add(other, new ArrayList<>(), others, problems));
        others.forEach(question ->
                questions.add(new JudgedQuestion(question.id(), question.question(), FOREIGN, Map.of(), List.of())));
        return new QuestionSet(
                file.getFileName().toString(), new Corpus(articles, file.toString()), JudgedUnit.PASSAGE, questions);
    }

    private static void add(Path file, List<Article> articles, List<JudgedQuestion> questions, Problems problems) {
        JsonNode json;
        try {
            json = MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            problems.add(file.toString(), "is no SQuAD 2.0 file: " + e.getMessage());
            return;
        }
        for (JsonNode data : json.path("data")) {
            String title = data.path("title").asText();
            ArticleId article = new ArticleId(title.replace('#', ' ').strip());
            List<Passage> passages = new ArrayList<>();
            for (JsonNode paragraph : data.path("paragraphs")) {
                PassageId id = new PassageId(article, passages.size() + 1);
                String text = paragraph.path("context").asText();
                passages.add(new Passage(
                        id, text, Locale.ENGLISH, null, SentenceSplitter.split(text, Locale.ENGLISH), List.of()));
                for (JsonNode question : paragraph.path("qas")) {
                    questions.add(question(id, question));
                }
            }
            articles.add(new Article(article, Source.ofBareFile(title.replace('_', ' '), Locale.ENGLISH), passages));
        }
    }

    private static JudgedQuestion question(PassageId paragraph, JsonNode json) {
        boolean answerable =
                !json.path("is_impossible").asBoolean() && !json.path("answers").isEmpty();
        return new JudgedQuestion(
                json.path("id").asText(),
                Question.of(json.path("question").asText()),
                answerable ? "answerable" : "unanswerable",
                answerable ? Map.of(JudgedUnit.PASSAGE.of(paragraph), 1) : Map.of(),
                StreamSupport.stream(json.path("answers").spliterator(), false)
                        .map(answer -> answer.path("text").asText())
                        .distinct()
                        .toList());
    }
}
