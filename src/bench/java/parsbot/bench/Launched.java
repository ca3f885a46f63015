package parsbot.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program in a process of its own, started by the launcher as a person starts it. Not thread-safe. */
final class Launched implements AutoCloseable {

    private final Process process;
    private final Path errors;
    private final BufferedReader output;
    private final BufferedWriter input;

    private Launched(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        output = process.inputReader(StandardCharsets.UTF_8);
        input = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts a command.
     *
     * @param data the data folder
     * @param command its name and its options
     * @param last what stands at the end of the line, after the options that say where things lie
     */
    static Launched start(Setup setup, Path data, List<String> command, List<String> last) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(setup.home().resolve("parsbot").toString());
        line.addAll(command);
        line.addAll(List.of("--data", data.toString()));
        line.addAll(List.of("--corpus", setup.corpus().toString()));
        line.addAll(List.of("--config", setup.config().toString()));
        line.addAll(last);
        Path errors = setup.scratch().resolve("errors");
        return new Launched(
                new ProcessBuilder(line).redirectError(errors.toFile()).start(), errors);
    }

    long pid() {
        return process.pid();
    }

    /** Writes a line to the process's standard input. */
    void write(String line) throws IOException {
        input.write(line);
        input.newLine();
        input.flush();
    }

    /**
     * Returns the next line of the process's standard output.
     *
     * @throws IOException if there is none
     */
    String readLine() throws IOException {
        return Optional.ofNullable(output.readLine())
                .orElseThrow(() -> new IOException("the program ended without a word; on standard error: " + errors()));
    }

    /**
     * Ends the process's standard input and waits for its end.
     *
     * @throws IOException if it ends with another status than 0
     */
    void finish() throws IOException, InterruptedException {
        input.close();
        while (output.readLine() != null) {}
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("the program ended with status " + status + "; on standard error: " + errors());
        }
    }

    private String errors() {
        try {
            return Files.readString(errors).strip();
        } catch (IOException e) {
            return "(cannot be read)";
        }
    }

    /** Ends the process if it still runs. */
    @Override
    public void close() {
        process.destroy();
    }
}
