package parsbot.telegram;

import java.nio.file.Path;

/** Another process receives with the same data folder. Its message is one sentence for the operator. */
public final class DataFolderInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param holder the other process's number; empty if it is not known */
    DataFolderInUseException(Path data, String holder) {
        super("another parsbot" + (holder.isEmpty() ? "" : " (process " + holder + ")")
                + " receives with the data folder '" + data
                + "': stop it, or give this one a folder of its own with --data");
    }
}
