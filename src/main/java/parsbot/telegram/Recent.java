package parsbot.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A map of bounded size, in memory, that forgets what was not used for longest. Thread-safe. */
final class Recent<K, V> {

    private final Map<K, V> entries;

    Recent(int maxSize) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > maxSize;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
    }

    synchronized void remove(K key) {
        entries.remove(key);
    }

    /** Puts in place of the value, null if there is none, what the function returns, and returns it. */
    synchronized V update(K key, BiFunction<K, @Nullable V, V> function) {
        V value = function.apply(key, entries.get(key));
        entries.put(key, value);
        return value;
    }

    synchronized void removeIf(Predicate<V> unwanted) {
        entries.values().removeIf(unwanted);
    }

    synchronized void removeKeyIf(Predicate<K> unwanted) {
        entries.keySet().removeIf(unwanted);
    }

    synchronized int size() {
        return entries.size();
    }
}
