package parsbot.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Tells how alike the words of a question are to those of each asked-as line and each line of a signpost, where their meaning is too
 * much alike to tell them apart: the cosine of the terms that they have, each weighted by its idf. It keeps the terms of all lines in
 * memory. Thread-safe.
 */
final class LineWords {

    private static final int[] NO_DOCUMENTS = {};

    /** The lines that have a term, by document, and how rare it is. */
    private static final class Occurrences {
        final int[] documents;
        final double idf;

        Occurrences(int[] documents, double idf) {
            this.documents = documents;
            this.idf = idf;
        }
    }

    /** The terms of all lines in one language's analysis. */
    private static final class Vocabulary {
        final Map<String, Occurrences> terms;
        /** The lengths of the lines' vectors, by document; 0 for documents that are no lines. */
        final float[] lengths;
        /** What is known of a term that no line has. */
        final Occurrences nowhere;

        Vocabulary(Map<String, Occurrences> terms, float[] lengths, Occurrences nowhere) {
            this.terms = terms;
            this.lengths = lengths;
            this.nowhere = nowhere;
        }
    }

    private final Map<Locale, Vocabulary> byLanguage = new HashMap<>();
    private final Analysis analysis;

    /** @param segment of all documents */
    LineWords(LeafReader segment, Analysis analysis) throws IOException {
        this.analysis = analysis;
        for (Locale language : Fields.LANGUAGES) {
            byLanguage.put(language, read(segment, language));
        }
    }

    private static Vocabulary read(LeafReader segment, Locale language) throws IOException {
        Map<String, List<int[]>> documents = new HashMap<>();
        int lines = 0;
        for (String field : List.of(Fields.in(language, Fields.LINE), Fields.in(language, Fields.SIGN_LINE))) {
            Terms all = segment.terms(field);
            if (all != null) {
                lines += all.getDocCount();
                TermsEnum terms = all.iterator();
                for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                    documents
                            .computeIfAbsent(term.utf8ToString(), _ -> new ArrayList<>())
                            .add(documents(terms));
                }
            }
        }
        Map<String, Occurrences> terms = HashMap.newHashMap(documents.size());
        float[] lengths = new float[segment.maxDoc()];
        int count = lines;
        documents.forEach((term, parts) -> {
            int[] having = parts.stream().flatMapToInt(Arrays::stream).toArray();
            double idf = idf(count, having.length);
            terms.put(term, new Occurrences(having, idf));
            for (int document : having) {
                lengths[document] += (float) (idf * idf);
            }
        });
        for (int document = 0; document < lengths.length; document++) {
            lengths[document] = (float) Math.sqrt(lengths[document]);
        }
        return new Vocabulary(terms, lengths, new Occurrences(NO_DOCUMENTS, idf(count, 0)));
    }

    /** Returns BM25's idf of a term that so many of all lines have. */
    private static double idf(int lines, int having) {
        return Math.log(1 + (lines - having + 0.5) / (having + 0.5));
    }

    private static int[] documents(TermsEnum term) throws IOException {
        int[] documents = new int[term.docFreq()];
        PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
        int count = 0;
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            documents[count++] = postings.docID();
        }
        return Arrays.copyOf(documents, count);
    }

    /**
     * Returns how alike a question is to the line of each document, 0 to 1; 0 for documents that are no lines.
     *
     * @param language of the question, one of {@link Fields#LANGUAGES}; of any other it is taken for English
     */
    float[] likeness(String question, Locale language) {
        Vocabulary vocabulary = byLanguage.getOrDefault(language, requireNonNull(byLanguage.get(Locale.ENGLISH)));
        float[] likeness = new float[vocabulary.lengths.length];
        double length = 0;
        for (String text : Set.copyOf(analysis.terms(Fields.in(language, Fields.LINE), question))) {
            Occurrences term = vocabulary.terms.getOrDefault(text, vocabulary.nowhere);
            length += term.idf * term.idf;
            for (int document : term.documents) {
                likeness[document] += (float) (term.idf * term.idf);
            }
        }
        for (int document = 0; document < likeness.length; document++) {
            if (likeness[document] > 0) {
                likeness[document] /= (float) (vocabulary.lengths[document] * Math.sqrt(length));
            }
        }
        return likeness;
    }
}
