package parsbot.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import parsbot.problem.Problems;

/** Reads text files of one record a line, and reports lines that cannot be used, each with its number. Thread-safe. */
final class Lines {

    /** A file of another kind has a problem in each line; nobody reads more of them. */
    private static final int MAX_PROBLEMS = 20;

    private Lines() {}

    /** Makes something of the lines of a file. */
    interface Reader {

        /**
         * Takes a line, and returns what is wrong with it.
         *
         * @param number counted from 1
         * @param line not blank
         */
        Optional<String> read(int number, String line);
    }

    /** Reads the lines of a UTF-8 file that are not blank. */
    static void read(Path file, Problems problems, Reader reader) {
        int bad = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                Optional<String> problem = reader.read(number, number == 1 ? withoutMark(line) : line);
                if (problem.isPresent()) {
                    problems.add(file + ":" + number, problem.get());
                    bad++;
                }
                if (bad == MAX_PROBLEMS) {
                    problems.add(
                            file.toString(), "has " + bad + " lines with problems up to here: the rest is not read");
                    return;
                }
            }
        } catch (NoSuchFileException _) {
            problems.add(file.toString(), "is not there");
        } catch (CharacterCodingException _) {
            problems.add(file.toString(), "is not UTF-8: save it in that encoding");
        } catch (IOException e) {
            problems.add(file.toString(), "cannot be read: " + e.getMessage());
        }
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
