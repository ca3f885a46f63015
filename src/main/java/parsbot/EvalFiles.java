package parsbot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parsbot.evaluation.Evaluation;
import parsbot.evaluation.QuestionSet;
import parsbot.evaluation.TrecQrels;
import parsbot.evaluation.TrecRun;

/**
 * The files that an evaluation leaves for other programs. Where one name is to hold several rankings, the set and the system come
 * before its ending: {@code run.txt} becomes {@code run.own.words-only.txt}.
 *
 * @param run for rankings; {@code null} for none
 * @param qrels for judgments; {@code null} for none
 * @param manySets whether there is more than one set of questions
 * @param manySystems whether more than one system is asked
 */
record EvalFiles(@Nullable Path run, @Nullable Path qrels, boolean manySets, boolean manySystems) {

    /** Takes what is to be written. */
    private interface Content {
        void write(Writer out) throws IOException;
    }

    /** Returns why a file cannot be written, as far as that can be told before there is anything to write. */
    static Optional<String> problem(String option, @Nullable Path file) {
        if (file == null) {
            return Optional.empty();
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            return Optional.of(option + " is '" + file + "': that is a folder, and must be a file");
        }
        return folder != null && !Files.isDirectory(folder)
                ? Optional.of(option + " is '" + file + "': there is no folder '" + folder + "'")
                : Optional.empty();
    }

    void writeRun(Evaluation evaluation) {
        if (run != null) {
            List<String> parts = new ArrayList<>();
            if (manySets) {
                parts.add(evaluation.set().name());
            }
            if (manySystems) {
                parts.add(evaluation.system());
            }
            write(named(run, parts), out -> TrecRun.write(evaluation, out));
        }
    }

    void writeQrels(QuestionSet set) {
        if (qrels != null) {
            write(named(qrels, manySets ? List.of(set.name()) : List.of()), out -> TrecQrels.write(set, out));
        }
    }

    /** Writes a whole file of its own. */
    static void writeText(Path file, String text) {
        write(file, out -> out.write(text));
    }

    private static Path named(Path file, List<String> parts) {
        String name = file.getFileName().toString();
        int ending = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        StringBuilder named = new StringBuilder(name.substring(0, ending));
        for (String part : parts) {
            named.append('.').append(part.replaceFirst("\\.jsonl?$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "-"));
        }
        return file.resolveSibling(named + name.substring(ending));
    }

    private static void write(Path file, Content content) {
        try (Writer out = Files.newBufferedWriter(file)) {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write '" + file + "': " + e.getMessage(), e);
        }
    }
}
