package parsbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parsbot.answer.Answered;
import parsbot.answer.Answerer;
import parsbot.answer.Outcome;
import parsbot.config.Settings;
import parsbot.config.SettingsReader;
import parsbot.corpus.Corpus;
import parsbot.corpus.CorpusReader;
import parsbot.embedding.OnnxEmbedder;
import parsbot.lucene.LuceneRetriever;
import parsbot.message.Drawn;
import parsbot.message.Form;
import parsbot.message.Frame;
import parsbot.message.MessageRenderer;
import parsbot.message.OutgoingMessage;
import parsbot.message.TelegramHtml;
import parsbot.problem.Problems;
import parsbot.question.Question;

/**
 * Compares the messages that real questions to the shipped corpus get, buttons included, with the files below {@code golden/real}: one for
 * each line of {@code questions.txt} there.
 */
final class RealMessagesIT {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "real");
    private static final String SPANISH = "es ";
    private static final String GROUP = "group ";

    /** Processors round the model's numbers differently, which may change the order of passages that are nearly equal. */
    private static final int MAY_DIFFER = 4;

    @Test
    void messages_ofRealQuestions_areAsInTheirFiles() throws Exception {
        List<String> lines = Files.readAllLines(FOLDER.resolve("questions.txt"));
        List<String> different = new ArrayList<>();
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        Problems problems = new Problems();
        Settings settings = new SettingsReader(Map.of()).read(Path.of("config/parsbot.yaml"), problems);
        Corpus corpus = new CorpusReader(settings.passages()).read(Path.of("corpus"), problems);
        problems.throwIfAny();
        try (OnnxEmbedder embedder = OnnxEmbedder.open(Runtime.getRuntime().availableProcessors());
                LuceneRetriever retriever = LuceneRetriever.open(
                        corpus,
                        Application.options(settings, corpus, embedder),
                        Path.of("target", "shipped"),
                        false,
                        _ -> {})) {
            Answerer answerer = Application.answerer(retriever, settings, corpus);
            MessageRenderer renderer = new MessageRenderer(corpus, settings.subject());
            for (String line : lines) {
                Question question = question(line);
                Answered answered = answerer.answered(question);
                outcomes.add(Outcome.of(answered.answer()));
                OutgoingMessage message = renderer.reply(
                        answered,
                        new Frame(
                                question.speaks(),
                                line.startsWith(GROUP) ? Form.GROUP : Form.PRIVATE,
                                Frame.privately(Locale.ENGLISH).chat()));
                TelegramHtml.checkAll(List.of(message));
                Path file = FOLDER.resolve(line.toLowerCase(Locale.ROOT).replaceAll("[^a-zñáéíóú0-9]+", "-") + ".html");
                String drawn = Drawn.of(message);
                if (Boolean.getBoolean("golden.update")) {
                    Files.writeString(file, drawn);
                } else if (!Files.exists(file) || !Files.readString(file).equals(drawn)) {
                    different.add(line);
                }
            }
        }

        assertThat(lines).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
        assertThat(different)
                .as("write them with -Dgolden.update=true, and read the difference")
                .hasSizeLessThanOrEqualTo(MAY_DIFFER);
    }

    private static Question question(String line) {
        return line.startsWith(SPANISH)
                ? new Question(line.substring(SPANISH.length()), List.of(), Locale.of("es"))
                : Question.of(line.startsWith(GROUP) ? line.substring(GROUP.length()) : line);
    }
}
