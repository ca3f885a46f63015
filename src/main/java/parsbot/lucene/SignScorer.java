package parsbot.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;
import parsbot.question.QuestionLanguage;
import parsbot.retrieval.Signpost;
import parsbot.retrieval.Signs;

/** Tells how near questions are to signposts, by the vectors and the words of their lines, which it keeps in memory. Thread-safe. */
final class SignScorer {

    private static final int NO_SIGNPOST = -1;

    private final List<Signpost> signposts;
    private final VectorMatrix lines;
    /** Which signpost each line belongs to. */
    private final int[] places;
    /** Whether each line is for Spanish questions only. */
    private final boolean[] glossed;
    /** The signpost of each document; {@link #NO_SIGNPOST} of those that are no line of one. */
    private final int[] placeByDocument;

    private final LineWords words;
    private final LineVotes votes;

    private SignScorer(
            List<Signpost> signposts,
            VectorMatrix lines,
            int[] places,
            boolean[] glossed,
            int[] placeByDocument,
            LineWords words,
            LineVotes votes) {
        this.signposts = signposts;
        this.lines = lines;
        this.places = places;
        this.glossed = glossed;
        this.placeByDocument = placeByDocument;
        this.words = words;
        this.votes = votes;
    }

    /** A text that is searched for. */
    static final class Text {
        private final String words;
        private final Locale language;
        private final float[] vector;
        private final int[] nearestLines;

        /** @param nearestLines the places of the asked-as lines nearest to it */
        Text(String words, Locale language, float[] vector, int[] nearestLines) {
            this.words = words;
            this.language = language;
            this.vector = vector;
            this.nearestLines = nearestLines;
        }

        private boolean isSpanish() {
            return language.equals(QuestionLanguage.SPANISH);
        }
    }

    /** Returns a scorer for the signposts that the index was built with; {@code null} if it has no line of any. */
    static @Nullable SignScorer of(PassageIndex index, List<Signpost> signposts, Analysis analysis) throws IOException {
        FloatVectorValues values = index.size() == 0 ? null : index.segment().getFloatVectorValues(Fields.SIGN_VECTOR);
        NumericDocValues owners = index.size() == 0 ? null : index.segment().getNumericDocValues(Fields.SIGNPOST);
        if (values == null || owners == null || signposts.isEmpty()) {
            return null;
        }
        int[] places = new int[values.size()];
        boolean[] glossed = new boolean[places.length];
        int[] placeByDocument = new int[index.segment().maxDoc()];
        Arrays.fill(placeByDocument, NO_SIGNPOST);
        for (int i = 0; i < places.length; i++) {
            if (!owners.advanceExact(values.ordToDoc(i)) || owners.longValue() >= signposts.size()) {
                throw new IOException("the lines of signposts are not those that the index was built with");
            }
            places[i] = Math.toIntExact(owners.longValue());
            placeByDocument[values.ordToDoc(i)] = places[i];
            glossed[i] = index.isGlossed(values.ordToDoc(i));
        }
        return new SignScorer(
                signposts,
                VectorMatrix.of(values),
                places,
                glossed,
                placeByDocument,
                new LineWords(index.segment(), analysis),
                new LineVotes(
                        index,
                        Arrays.stream(places)
                                .mapToObj(place -> signposts.get(place).kind())
                                .toList()));
    }

    /**
     * Returns how near a query is to each signpost.
     *
     * @param texts of the query, one or two; their mean nearness counts
     * @param asked how near they are to asked-as lines
     */
    Signs of(List<Text> texts, double asked) throws IOException {
        double[] nearest = new double[signposts.size()];
        double[] around = new double[signposts.size()];
        double[] wording = new double[signposts.size()];
        double askedWording = 0;
        double answered = 0;
        for (Text text : texts) {
            Nearest[] best = new Nearest[signposts.size()];
            Arrays.setAll(best, _ -> new Nearest());
            NearestPlaces voting = new NearestPlaces(LineVotes.CANDIDATES);
            float[] cosines = lines.times(text.vector);
            for (int i = 0; i < cosines.length; i++) {
                if (glossed[i] && !text.isSpanish()) {
                    continue;
                }
                best[places[i]].add(cosines[i]);
                if (votes.votes(i)) {
                    voting.add(cosines[i], i);
                }
            }
            answered += votes.answered(text.vector, text.nearestLines, voting.places()) / texts.size();
            double[] alike = new double[signposts.size()];
            double alikeAsked = 0;
            float[] likeness = words.likeness(text.words, text.language);
            for (int document = 0; document < likeness.length; document++) {
                int place = placeByDocument[document];
                if (place == NO_SIGNPOST) {
                    alikeAsked = Math.max(alikeAsked, likeness[document]);
                } else {
                    alike[place] = Math.max(alike[place], likeness[document]);
                }
            }
            for (int place = 0; place < nearest.length; place++) {
                nearest[place] += best[place].max() / texts.size();
                around[place] += best[place].mean() / texts.size();
                wording[place] += alike[place] / texts.size();
            }
            askedWording += alikeAsked / texts.size();
        }
        return new Signs(byName(nearest), byName(around), byName(wording), asked, askedWording, answered);
    }

    private Map<String, Double> byName(double[] values) {
        Map<String, Double> named = HashMap.newHashMap(values.length);
        for (int place = 0; place < values.length; place++) {
            named.put(signposts.get(place).name(), values[place]);
        }
        return named;
    }
}
