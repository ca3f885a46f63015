package parsbot.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.FloatVectorValues;
import org.jspecify.annotations.Nullable;
import parsbot.retrieval.Signpost;
import parsbot.retrieval.Signs;

/**
 * Lets the lines that are most like a question vote on whether the corpus answers it: asked-as lines of passages and lines of what is
 * answered against open ones, the nearer the more, seen without what all questions on the subject have in common. Thread-safe.
 */
final class LineVotes {

    /** How many lines of passages, and as many of signposts, are looked at. */
    static final int CANDIDATES = 60;

    /** How many of them vote. From 20 to 80 little changes on the judged questions. */
    private static final int VOTERS = 40;

    /** How much farther a line is that counts an e-th as much. */
    private static final double FARTHER = 0.1;

    private final PassageIndex index;
    private final CommonDirections directions;
    private final Scaled ofPassages;
    private final Scaled ofSignposts;
    /** By the place of each signpost's line. */
    private final List<Signpost.Kind> kinds;

    private record Vote(double cosine, boolean isAnswered) {}

    /** @param kinds of the signpost that each line of signposts belongs to, by its place */
    LineVotes(PassageIndex index, List<Signpost.Kind> kinds) throws IOException {
        this.index = index;
        this.kinds = List.copyOf(kinds);
        ofPassages = new Scaled(Fields.LINE_VECTOR);
        ofSignposts = new Scaled(Fields.SIGN_VECTOR);
        directions = CommonDirections.of(Stream.of(ofPassages.values(), ofSignposts.values())
                .flatMap(Stream::ofNullable)
                .toList());
    }

    /** The vectors of a field. */
    private final class Scaled {

        private final String field;
        /** Of each vector, 0 as long as it is not known: two threads may both find it out. */
        private final float[] scales;

        Scaled(String field) throws IOException {
            this.field = field;
            FloatVectorValues values = values();
            scales = new float[values == null ? 0 : values.size()];
        }

        /** Returns a reader of the vectors, for one thread; {@code null} if there are none. */
        @Nullable
        FloatVectorValues values() throws IOException {
            return index.segment().getFloatVectorValues(field);
        }

        float cosine(CommonDirections.Seen question, FloatVectorValues values, int place) throws IOException {
            float[] vector = values.vectorValue(place);
            if (scales[place] == 0) {
                scales[place] = directions.scale(vector);
            }
            return question.cosine(vector, scales[place]);
        }
    }

    /** Returns whether a signpost's line has a vote. */
    boolean votes(int place) {
        return kinds.get(place) != Signpost.Kind.OTHER;
    }

    /**
     * Returns the share of the votes that say that the corpus answers the question, 0 to 1; {@link Signs#UNDECIDED} if there
     * are none.
     *
     * @param question its vector
     * @param lines the places of those lines of passages that are nearest to it
     * @param signs the same of the lines of signposts, each of which {@link #votes}
     */
    double answered(float[] question, int[] lines, int[] signs) throws IOException {
        CommonDirections.Seen seen = directions.see(question);
        List<Vote> votes = new ArrayList<>();
        FloatVectorValues ofLines = ofPassages.values();
        for (int i = 0; ofLines != null && i < lines.length; i++) {
            votes.add(new Vote(ofPassages.cosine(seen, ofLines, lines[i]), true));
        }
        FloatVectorValues ofSigns = ofSignposts.values();
        for (int i = 0; ofSigns != null && i < signs.length; i++) {
            votes.add(new Vote(
                    ofSignposts.cosine(seen, ofSigns, signs[i]), kinds.get(signs[i]) == Signpost.Kind.ANSWERED));
        }
        return share(votes);
    }

    private static double share(List<Vote> votes) {
        Vote[] sorted = votes.stream()
                .sorted(Comparator.comparingDouble(Vote::cosine).reversed())
                .limit(VOTERS)
                .toArray(Vote[]::new);
        double all = 0;
        double answered = 0;
        for (Vote vote : sorted) {
            double counts = Math.exp((vote.cosine() - sorted[0].cosine()) / FARTHER);
            all += counts;
            answered += vote.isAnswered() ? counts : 0;
        }
        return all == 0 ? Signs.UNDECIDED : answered / all;
    }
}
