package parsbot.embedding;

/** The model cannot be loaded on this machine; the message says why in one sentence. */
public final class EmbeddingUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbeddingUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
