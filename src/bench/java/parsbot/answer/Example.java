package parsbot.answer;

import java.util.Map;

/**
 * A question of which it is known whether the corpus answers it, with all that tells of it. Immutable and thread-safe.
 *
 * @param source which questions it is one of
 * @param fold those of one fold are held out together
 */
record Example(
        String source, int fold, String id, boolean answerable, Features.Kind kind, Map<String, Double> features) {}
