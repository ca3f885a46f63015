package parsbot.telegram;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** From bytes as they come from the network to what is to be answered, which is whole and within its limits. */
public final class UpdateFuzz {

    private static final UpdateReader READER = new UpdateReader(new BotIdentity(900100, "cited_bot"));

    private UpdateFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        JsonNode tree;
        try {
            tree = BotApi.tree(data.consumeRemainingAsBytes());
        } catch (JsonProcessingException _) {
            // Left out, with a line in the log.
            return;
        }
        Optional<Incoming> incoming = READER.read(new RawUpdate(1, tree));
        incoming.ifPresent(UpdateFuzz::check);
    }

    private static void check(Incoming incoming) {
        require(incoming.from().chat().value() != 0, "a chat that cannot be");
        switch (incoming) {
            case Incoming.Asked asked -> {
                require(!asked.text().isBlank(), "a blank question");
                require(asked.text().length() <= UpdateReader.MAX_TEXT_CHARS, "a question too long");
            }
            case Incoming.Command command -> require(command.name().matches("[a-z0-9_]{1,32}"), "an odd command");
            case Incoming.Unsupported _ -> {}
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError("the reader gives " + otherwise);
        }
    }
}
