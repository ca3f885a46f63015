package parsbot.view;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parsbot.answer.Citation;
import parsbot.corpus.Article;
import parsbot.corpus.Corpus;
import parsbot.corpus.Passage;
import parsbot.corpus.TextRange;

/**
 * The passages of a corpus by the marks that stand for them. A mark made before the corpus changed finds its passage as long as that
 * has the same id and text. Immutable and thread-safe.
 */
public final class MarkedPassages {

    /**
     * What a mark stands for.
     *
     * @param sentence the sentence that is marked in it
     */
    public record Found(Article article, Passage passage, TextRange sentence) {

        /** Returns the passage as an answer would show it. */
        public Citation cited(int rank) {
            return new Citation(rank, article, passage, List.of(sentence), 0, List.of());
        }
    }

    private record Place(Article article, Passage passage) {}

    private final Map<Integer, Place> places = new HashMap<>();

    public MarkedPassages(Corpus corpus) {
        Set<Integer> ambiguous = new HashSet<>();
        for (Article article : corpus.articles()) {
            for (Passage passage : article.passages()) {
                int hash = hash(passage);
                if (places.put(hash, new Place(article, passage)) != null) {
                    ambiguous.add(hash);
                }
            }
        }
        // Rather none than a wrong one.
        places.keySet().removeAll(ambiguous);
    }

    /** Returns the mark of a cited passage, with its key sentence. */
    public static Mark of(Citation citation) {
        List<TextRange> sentences = citation.passage().sentences();
        int start = citation.highlights().getFirst().start();
        int number = 0;
        while (number < sentences.size() - 1 && sentences.get(number).end() <= start) {
            number++;
        }
        return new Mark(hash(citation.passage()), Math.min(number, Mark.MAX_SENTENCE));
    }

    /** Returns what the mark stands for; empty if the corpus no longer has the passage, or has another text in its place. */
    public Optional<Found> find(Mark mark) {
        return Optional.ofNullable(places.get(mark.passage())).map(place -> {
            List<TextRange> sentences = place.passage().sentences();
            return new Found(
                    place.article(), place.passage(), sentences.get(Math.min(mark.sentence(), sentences.size() - 1)));
        });
    }

    private static int hash(Passage passage) {
        return hash(passage.id() + "\n" + passage.text());
    }

    /** Returns the first {@link Mark#PASSAGE_BITS} bits of a text's SHA-256. */
    static int hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getInt() >>> (Integer.SIZE - Mark.PASSAGE_BITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
