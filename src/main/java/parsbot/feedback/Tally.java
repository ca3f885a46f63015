package parsbot.feedback;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parsbot.corpus.PassageId;

/**
 * What people thought of answers, and what they asked in vain, as counts. Immutable and thread-safe.
 *
 * @param votes by answer
 * @param terms words of questions of which nothing was found, with the number of chats that used them
 */
public record Tally(Map<Judged, VoteCounts> votes, Map<String, Integer> terms) {

    /** Nothing was counted. */
    public static final Tally NONE = new Tally(Map.of(), Map.of());

    public Tally {
        votes = Map.copyOf(new TreeMap<>(votes));
        terms = Map.copyOf(terms);
    }

    /**
     * What a vote is on.
     *
     * @param first the passage that came first in the answer; null if it showed none
     * @param outcome what kind of answer it was, in one of a few words
     */
    public record Judged(@Nullable PassageId first, String outcome) implements Comparable<Judged> {

        private static final Comparator<Judged> ORDER = Comparator.comparing(
                        (Judged judged) -> Optional.ofNullable(judged.first())
                                .map(PassageId::toString)
                                .orElse(""))
                .thenComparing(Judged::outcome);

        @Override
        public int compareTo(Judged other) {
            return ORDER.compare(this, other);
        }
    }
}
