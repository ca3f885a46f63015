package parsbot;

import java.util.HashMap;
import java.util.Map;
import org.jline.utils.Signals;

/**
 * What is done when the process is told to end, by SIGTERM, SIGINT or SIGHUP, until this is closed. A shutdown hook would come too
 * late: the JVM has chosen the exit status by then, and ONNX Runtime crashes if it is shut down while it loads a model.
 */
final class EndSignals implements AutoCloseable {

    private final Map<String, Object> before = new HashMap<>();

    /** @param action run by another thread, once for each signal */
    EndSignals(Runnable action) {
        for (String name : new String[] {"TERM", "INT", "HUP"}) {
            Object handler = Signals.register(name, action);
            if (handler != null) {
                before.put(name, handler);
            }
        }
    }

    @Override
    public void close() {
        before.forEach(Signals::unregister);
    }
}
