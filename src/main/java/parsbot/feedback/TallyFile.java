package parsbot.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import parsbot.corpus.PassageId;

/** Keeps a {@link Tally} in a file that people can read as well. Thread-safe, but for two that write at once. */
public final class TallyFile {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int FORMAT = 1;

    private final Path file;

    /** @param data the folder of the index and the state; nothing of it needs to exist */
    public TallyFile(Path data) {
        this.file = data.resolve("feedback").resolve("feedback.json");
    }

    /** Returns where it lies. */
    public Path path() {
        return file;
    }

    /**
     * Returns what is kept; nothing if there is no file.
     *
     * @throws IOException if the file cannot be read, or holds something else
     */
    public Tally read() throws IOException {
        JsonNode json;
        try {
            json = MAPPER.readTree(Files.readString(file));
        } catch (NoSuchFileException _) {
            return Tally.NONE;
        } catch (JsonProcessingException e) {
            throw new IOException("no JSON", e);
        }
        if (json.path("format").asInt() != FORMAT) {
            throw new IOException("format is '" + json.path("format").asText() + "': must be " + FORMAT);
        }
        Map<Tally.Judged, VoteCounts> votes = new TreeMap<>();
        for (JsonNode vote : json.path("votes")) {
            votes.put(judged(vote), new VoteCounts(count(vote, "helpful"), count(vote, "wrong")));
        }
        Map<String, Integer> terms = new TreeMap<>();
        for (JsonNode term : json.path("notFound")) {
            terms.put(term.path("term").asText(), count(term, "chats"));
        }
        return new Tally(votes, terms);
    }

    private static Tally.Judged judged(JsonNode vote) throws IOException {
        try {
            return new Tally.Judged(
                    vote.hasNonNull("passage")
                            ? PassageId.parse(vote.path("passage").asText())
                            : null,
                    vote.path("outcome").asText());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static int count(JsonNode of, String field) throws IOException {
        JsonNode count = of.path(field);
        if (!count.isInt() || count.intValue() < 0) {
            throw new IOException(field + " is '" + count.asText() + "': must be a number from 0 on");
        }
        return count.intValue();
    }

    /** Puts this in the place of what is kept, so that the file is whole at any time. */
    void write(Tally tally) throws IOException {
        ObjectNode json = MAPPER.createObjectNode().put("format", FORMAT);
        ArrayNode votes = json.putArray("votes");
        new TreeMap<>(tally.votes()).forEach((judged, counts) -> {
            ObjectNode vote = votes.addObject();
            if (judged.first() != null) {
                vote.put("passage", judged.first().toString());
            }
            vote.put("outcome", judged.outcome())
                    .put("helpful", counts.helpful())
                    .put("wrong", counts.wrong());
        });
        ArrayNode terms = json.putArray("notFound");
        new TreeMap<>(tally.terms())
                .forEach((term, chats) -> terms.addObject().put("term", term).put("chats", chats));
        Path folder = file.getParent();
        Files.createDirectories(folder);
        // Readable for its owner alone, where the file system knows of such things.
        Path written = Files.createTempFile(folder, "feedback", ".new");
        try {
            Files.writeString(written, MAPPER.writeValueAsString(json) + "\n");
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Moves a file that cannot be read out of the way, and returns where it lies now. */
    Path setAside() throws IOException {
        Path aside = file.resolveSibling("feedback.unreadable.json");
        return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
}
