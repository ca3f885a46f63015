package parsbot.message;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A button below a message. Immutable and thread-safe. */
public record Button(String label, Action action) {

    /** @throws IllegalArgumentException if there is no label */
    public Button {
        if (label.isBlank()) {
            throw new IllegalArgumentException("a button must have a label");
        }
    }

    /** What happens when it is pressed. */
    public sealed interface Action {

        /**
         * The bot is told.
         *
         * @param data what it is told, at most {@link #MAX_DATA_BYTES} bytes of UTF-8
         */
        record Press(String data) implements Action {

            /** The most that Telegram takes. */
            public static final int MAX_DATA_BYTES = 64;

            /** @throws IllegalArgumentException if Telegram would not take the data */
            public Press {
                int bytes = data.getBytes(StandardCharsets.UTF_8).length;
                if (bytes < 1 || bytes > MAX_DATA_BYTES) {
                    throw new IllegalArgumentException("data of " + bytes + " bytes: must be 1 to " + MAX_DATA_BYTES);
                }
            }
        }

        /** The address is opened. */
        record Open(URI address) implements Action {}

        /**
         * The text is copied.
         *
         * @param text at most {@link #MAX_CHARS} characters
         */
        record Copy(String text) implements Action {

            /** The most that Telegram takes. */
            public static final int MAX_CHARS = 256;

            /** @throws IllegalArgumentException if Telegram would not take the text */
            public Copy {
                if (text.isEmpty() || text.length() > MAX_CHARS) {
                    throw new IllegalArgumentException(
                            "a text of " + text.length() + " characters: must be 1 to " + MAX_CHARS);
                }
            }
        }
    }
}
