package parsbot.answer;

import java.util.List;
import parsbot.corpus.Published;
import parsbot.question.Question;

/** What is said to a question. Immutable and thread-safe. */
public sealed interface Answer {

    Question question();

    /** Returns how sure it is that the corpus answers the question, 0 to 1. */
    double confidence();

    /** Returns the passages that are shown, in the order shown; empty where there are none. */
    List<Citation> citations();

    /**
     * The corpus says it.
     *
     * @param citations the passage that answers comes first
     */
    record Grounded(Question question, double confidence, List<Citation> citations) implements Answer {

        /** @throws IllegalArgumentException if there is no citation */
        public Grounded {
            citations = List.copyOf(citations);
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("a grounded answer needs a citation");
            }
        }

        /** Returns the key sentences of the passage that answers, the best first. */
        public List<String> keySentences() {
            return citations.getFirst().keySentences();
        }

        /** Returns the date of the source that answers. */
        public Published asOf() {
            return citations.getFirst().article().source().published();
        }
    }

    /** The corpus has something near, but no answer that can be stood behind. */
    record Related(Question question, double confidence, List<Citation> citations) implements Answer {

        /** @throws IllegalArgumentException if there is no citation */
        public Related {
            citations = List.copyOf(citations);
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("a related answer needs a citation");
            }
        }

        /** Returns the date of the source that comes nearest. */
        public Published asOf() {
            return citations.getFirst().article().source().published();
        }
    }

    /** The corpus has nothing on it. */
    record NothingFound(Question question, double confidence) implements Answer {
        @Override
        public List<Citation> citations() {
            return List.of();
        }
    }
}
